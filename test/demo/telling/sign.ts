/** A sign that something happened: where it was read, and what stood there. */
export type Sign = readonly [place: string, text: string];

/** `labels: tier: 1, priority: P2`, on one line. */
export function saySign([place, text]: Sign): string {
  return `${place}: ${text}`;
}
