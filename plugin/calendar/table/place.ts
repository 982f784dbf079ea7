/** Puts the wall times of local dates on the line of instants. */

import type { Instant } from '../instant.ts';
import { DAY, type WallInterval } from './wall-interval.ts';
import type { ZoneStretch } from './zone-stretches.ts';

/** Disjoint spans in order, none touching the next: span n runs from `froms[n]` to before `tos[n]`. */
export interface Placed {
  readonly froms: readonly Instant[];
  readonly tos: readonly Instant[];
}

/**
 * The instants at which the wall clock shows a time inside the intervals of its date. So a skipped hour
 * gives nothing, and a repeated hour counts twice: business time is real time.
 */
export function place(
  zone: readonly ZoneStretch[],
  intervalsOn: (day: number) => readonly WallInterval[],
): Placed {
  const froms: Instant[] = [];
  const tos: Instant[] = [];
  for (const stretch of zone) {
    const last = Math.floor((stretch.to - 1 + stretch.offset) / DAY);
    for (let day = Math.floor((stretch.from + stretch.offset) / DAY); day <= last; day += 1) {
      const midnight = day * DAY - stretch.offset;
      for (const interval of intervalsOn(day)) {
        const from = Math.max(midnight + interval.from, stretch.from);
        const to = Math.min(midnight + interval.to, stretch.to);
        if (from >= to) continue;
        if (tos.at(-1) === from) {
          tos[tos.length - 1] = to;
          continue;
        }
        froms.push(from);
        tos.push(to);
      }
    }
  }
  return { froms, tos };
}
