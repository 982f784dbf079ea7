/** A table of business time that grows to whatever window is asked for. */

import type { Instant } from '../../instant.ts';
import type { DayRules } from './day-rules.ts';
import { buildTable, type SpanTable } from './span-table.ts';
import { DAY } from './wall-interval.ts';

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
