/** Stretches of a text, in order and apart from each other, so that an offset is found in a few steps. */

/** Offsets into the text, the end not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What overlaps becomes one. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last === undefined || last.to < from) found.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return found;
}

/** `stretches` in order and apart. */
export function isIn(stretches: readonly Stretch[], offset: number): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (stretches[low]?.from ?? Number.POSITIVE_INFINITY) <= offset;
}
