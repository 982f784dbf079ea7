/** The beginning of a text, where there is room for no more. */

/** The text, or as many whole words of it as fit into `most` characters, the mark `…` included. */
export function inShort(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = cut.lastIndexOf(' ');
  // Some scripts know no spaces, and half of a surrogate pair is no character.
  const kept = end > 0 ? cut.slice(0, end) : cut.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s.,;:–-]+$/, '')}…`;
}
