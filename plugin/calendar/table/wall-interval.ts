/** A stretch of one local day, by the wall clock. */

export const DAY = 86_400_000;

/** Milliseconds since local midnight; the end is out, and at most one `DAY`. */
export interface WallInterval {
  readonly from: number;
  readonly to: number;
}

export const WHOLE_DAY: readonly WallInterval[] = [{ from: 0, to: DAY }];

/** What is left of sorted intervals when the breaks are taken out; breaks may overlap each other. */
export function without(
  intervals: readonly WallInterval[],
  breaks: readonly WallInterval[],
): readonly WallInterval[] {
  return breaks.reduce(
    (left, gap) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, gap.from) },
          { from: Math.max(from, gap.to), to },
        ].filter((rest) => rest.from < rest.to),
      ),
    intervals,
  );
}
