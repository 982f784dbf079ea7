/** Business-time arithmetic: deadlines, elapsed time and openings. */

import type { Calendar } from './calendar.ts';
import type { Instant } from './instant.ts';
import { closingOf, firstInstantOf, lastInstantOf, totalOf, usedAt } from './table/span-table.ts';

/**
 * The instant at which `ms` of business time after `from` are used up. Used up exactly at closing, it is
 * the closing; 0 gives `from` itself when open, else the next opening.
 *
 * @param ms business milliseconds, 0 or more.
 * @throws RangeError for a negative duration, or beyond the years that calendars reach.
 */
export function deadline(calendar: Calendar, from: Instant, ms: number): Instant {
  refuseNegative('deadline', ms);
  let table = calendar.reach(from, from);
  for (;;) {
    const used = usedAt(table, from) + ms;
    if (ms > 0 && used <= totalOf(table)) return firstInstantOf(table, used);
    if (ms === 0 && used < totalOf(table)) return lastInstantOf(table, used);
    table = calendar.reach(from, table.to + 1);
  }
}

/**
 * The instant from which `ms` of business time pass until `from`: the mirror of `deadline`. 0 gives `from`
 * itself inside business time or at a closing, else the closing before.
 *
 * @param ms business milliseconds, 0 or more.
 * @throws RangeError for a negative duration, or beyond the years that calendars reach.
 */
export function deadlineBefore(calendar: Calendar, from: Instant, ms: number): Instant {
  refuseNegative('deadlineBefore', ms);
  let table = calendar.reach(from, from);
  for (;;) {
    const used = usedAt(table, from) - ms;
    if (ms > 0 && used >= 0) return lastInstantOf(table, used);
    if (ms === 0 && used > 0) return firstInstantOf(table, used);
    table = calendar.reach(table.from - 1, from);
  }
}

/** Business milliseconds from one instant to the other, in real time; 0 when they are reversed. */
export function elapsed(calendar: Calendar, from: Instant, to: Instant): number {
  if (to <= from) return 0;
  const table = calendar.reach(from, to);
  return usedAt(table, to) - usedAt(table, from);
}

/** Is this business time? The opening instant is, the closing instant is not. */
export function isOpen(calendar: Calendar, at: Instant): boolean {
  return nextOpening(calendar, at) === at;
}

/**
 * The first instant of business time at or after this one: the instant itself while the desk is open.
 *
 * @throws RangeError beyond the years that calendars reach.
 */
export function nextOpening(calendar: Calendar, at: Instant): Instant {
  return deadline(calendar, at, 0);
}

/**
 * The first instant after this one at which business time ends; null for a calendar that never closes.
 *
 * @throws RangeError beyond the years that calendars reach.
 */
export function nextClosing(calendar: Calendar, at: Instant): Instant | null {
  const opening = nextOpening(calendar, at);
  // A year that is open to its end is taken for one that never closes.
  const year = calendar.reach(opening, opening + YEAR);
  const closing = closingOf(year, opening);
  return closing < year.to ? closing : null;
}

const YEAR = 366 * 86_400_000;

function refuseNegative(operation: string, ms: number): void {
  if (!(ms >= 0)) throw new RangeError(`${operation} takes business time of 0 ms or more, not ${ms}`);
}
