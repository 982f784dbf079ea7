/** Gives an English word and its plural one key, and nothing more: stems that guess confuse error texts. */

/** `printers` → `printer`, `policies` → `policy`; `cache` and `caches` → `cach`. Words such as `status` stay. */
export function foldPlural(word: string): string {
  if (word.length < 4) return word;
  const one = word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
  if (one.length > 4 && one.endsWith('ie')) return `${one.slice(0, -2)}y`;
  // Nobody can tell from “caches” and “crashes” alone which of the two lost an e.
  return one.replace(/(?<=[sxz]|[cs]h)e$/, '');
}
