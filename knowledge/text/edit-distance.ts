/** How far apart two words are: the slips of a hand that make one of the other. */

/**
 * Letters to put in, take out or change, each one slip (optimal string alignment).
 *
 * @param most beyond this many slips nothing is counted any more, and the answer is one more
 * @param swap how many slips two neighbours are that changed places: one, or two for those who know only the others
 */
export function editDistance(
  from: string,
  to: string,
  most: number = Number.POSITIVE_INFINITY,
  swap: 1 | 2 = 1,
): number {
  let before: readonly number[] = [];
  let last: readonly number[] = [...Array(to.length + 1).keys()];
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      next.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[column - 2] ?? 0) + swap : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...next) > most) return most + 1;
    before = last;
    last = next;
  }
  return last[to.length] ?? 0;
}
