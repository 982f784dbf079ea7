/** The business time of a window: its spans, their running sum, and quick ways into both. */

import type { Instant } from '../../instant.ts';
import { type DayRules, intervalsOn } from './day-rules.ts';
import { place } from './place.ts';
import { indexSorted, lastAtMost, type SortedIndex } from './sorted-index.ts';
import { zoneStretches } from './zone-stretches.ts';

export interface SpanTable {
  readonly from: Instant;
  readonly to: Instant;
  /** The opening of each span. */
  readonly opens: SortedIndex;
  /** Business milliseconds from `from` to each opening; one more at the end, the sum of all. */
  readonly sums: SortedIndex;
}

/** Works out every span of business time in a window. */
export function buildTable(timezone: string, days: DayRules, from: Instant, to: Instant): SpanTable {
  const placed = place(zoneStretches(timezone, from, to), (day) => intervalsOn(days, day));
  const sums = new Float64Array(placed.froms.length + 1);
  placed.froms.forEach((open, span) => {
    sums[span + 1] = (sums[span] ?? 0) + (placed.tos[span] ?? open) - open;
  });
  return { from, to, opens: indexSorted(Float64Array.from(placed.froms)), sums: indexSorted(sums) };
}

/** Business milliseconds between the table's start and an instant inside its window. */
export function usedAt(table: SpanTable, at: Instant): number {
  const span = lastAtMost(table.opens, at);
  if (span < 0) return 0;
  const before = table.sums.keys[span] ?? 0;
  const after = table.sums.keys[span + 1] ?? before;
  return Math.min(after, before + at - (table.opens.keys[span] ?? at));
}

/** The closing of the span that an instant of business time lies in, or the end of the window. */
export function closingOf({ opens, sums }: SpanTable, at: Instant): Instant {
  const span = lastAtMost(opens, at);
  const length = (sums.keys[span + 1] ?? 0) - (sums.keys[span] ?? 0);
  return (opens.keys[span] ?? at) + length;
}

/** All business milliseconds of the window. */
export function totalOf(table: SpanTable): number {
  return table.sums.keys[table.opens.keys.length] ?? 0;
}

/** The first instant at which that much is used up: a closing where it is used up at closing. 0 < used ≤ total. */
export function firstInstantOf(table: SpanTable, used: number): Instant {
  const span = lastAtMost(table.sums, used);
  const exact = table.sums.keys[span] === used;
  return instantIn(table, exact ? span - 1 : span, used);
}

/** The last instant at which no more than that is used up: an opening where a span begins. 0 ≤ used < total. */
export function lastInstantOf(table: SpanTable, used: number): Instant {
  return instantIn(table, lastAtMost(table.sums, used), used);
}

function instantIn(table: SpanTable, span: number, used: number): Instant {
  return (table.opens.keys[span] ?? table.from) + used - (table.sums.keys[span] ?? 0);
}
