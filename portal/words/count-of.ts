/** A number with its noun. */

/** `1 answer`, `3 answers`, and nothing at all for none. */
export function countOf(count: number, one: string, many: string): string {
  if (count === 0) return '';
  return `${count} ${count === 1 ? one : many}`;
}
