/** The spans of a calendar as they are looked up: computed once, grown where they are asked for, found by halving. */
import type { Instant } from '../instant.ts';
import { type DayRules, intervalsOn } from './day-rules.ts';
import { place } from './place.ts';
import { DAY } from './wall-interval.ts';
import { zoneStretches } from './zone-stretches.ts';

/** The business time of a window: its spans, their running sum, and quick ways into both. */
export interface SpanTable {
  readonly from: Instant;
  readonly to: Instant;
  /** The opening of each span. */
  readonly opens: SortedIndex;
  /** Business milliseconds from `from` to each opening; one more at the end, the sum of all. */
  readonly sums: SortedIndex;
}

/** Works out every span of business time in a window. */
function buildTable(timezone: string, days: DayRules, from: Instant, to: Instant): SpanTable {
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

/** A table of business time that grows to whatever window is asked for. */
const YEAR = 366 * DAY;

/** 1800-01-01 and 2400-01-01 in UTC: a mistaken instant must not make a table of ten thousand years. */
const EARLIEST = -5_364_662_400_000;
const LATEST = 13_569_465_600_000;

/**
 * Gives a function that answers with a table whose window holds both instants. The last table is kept:
 * that saves time and changes no answer.
 *
 * @throws RangeError from that function, for an instant before 1800 or after 2400.
 */
export function growingTable(timezone: string, days: DayRules): (from: Instant, to: Instant) => SpanTable {
  let kept: SpanTable | undefined;
  return (from, to) => {
    if (kept !== undefined && from >= kept.from && to <= kept.to) return kept;
    if (!(from >= EARLIEST && to <= LATEST)) {
      throw new RangeError(`calendars reach from 1800 to 2400, not from ${from} to ${to} (epoch ms)`);
    }
    const start = windowStart(kept, from);
    const end = windowEnd(kept, to);
    kept = buildTable(timezone, days, start, end);
    return kept;
  };
}

function windowStart(kept: SpanTable | undefined, from: Instant): Instant {
  if (kept !== undefined && from >= kept.from) return kept.from;
  return Math.max(EARLIEST, from - YEAR - growth(kept));
}

function windowEnd(kept: SpanTable | undefined, to: Instant): Instant {
  if (kept !== undefined && to <= kept.to) return kept.to;
  return Math.min(LATEST, to + 4 * YEAR + growth(kept));
}

/** Growing by what is there already keeps the work of many small steps linear. */
function growth(kept: SpanTable | undefined): number {
  return kept === undefined ? 0 : kept.to - kept.from;
}

/** Finds a place in a sorted list of numbers in about one step, whatever its length. */
interface SortedIndex {
  /** Strictly rising. */
  readonly keys: Float64Array;
  readonly first: number;
  readonly bucketsPerUnit: number;
  /** For each bucket of equal width, the last key at or below its lower edge. */
  readonly buckets: Int32Array;
}

/** Reads keys that are strictly rising and at least one. */
function indexSorted(keys: Float64Array): SortedIndex {
  const first = keys[0] ?? 0;
  const range = (keys.at(-1) ?? 0) - first;
  const bucketsPerUnit = range === 0 ? 0 : keys.length / range;
  const buckets = new Int32Array(keys.length + 2);
  let key = 0;
  for (let bucket = 0; bucket < buckets.length; bucket += 1) {
    while (key + 1 < keys.length && bucketOf(keys[key + 1] ?? 0, first, bucketsPerUnit) < bucket) key += 1;
    buckets[bucket] = key;
  }
  return { keys, first, bucketsPerUnit, buckets };
}

/** The place of the last key at or below the wanted number; -1 when all are above. */
function lastAtMost(index: SortedIndex, wanted: number): number {
  const { keys, first, bucketsPerUnit, buckets } = index;
  if (wanted < first) return -1;
  const bucket = Math.min(bucketOf(wanted, first, bucketsPerUnit), keys.length);
  let low = buckets[bucket] ?? 0;
  let high = buckets[bucket + 1] ?? 0;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((keys[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

function bucketOf(key: number, first: number, bucketsPerUnit: number): number {
  // The same rounding on building and on asking, so that no key is ever sought next door.
  return Math.floor((key - first) * bucketsPerUnit);
}
