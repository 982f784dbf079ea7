/** Fills a sentence: `fill('{count} answers', { count: 3 })` says `3 answers`. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
