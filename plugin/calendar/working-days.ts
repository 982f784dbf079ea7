/** Moves an instant by whole working days. */

import { deadlineBefore, elapsed, nextOpening } from './arithmetic.ts';
import type { Calendar } from './calendar.ts';
import type { Instant } from './instant.ts';
import { dayNumber, intervalsOn } from './table/day-rules.ts';

interface DayCount {
  readonly op: 'add' | 'subtract';
  /** Answer with the last closing of the day that is reached. */
  readonly end?: boolean;
}

/**
 * The same wall time on the Nth local date, after or before, that has any business time; then the next
 * business time (add) or the one before (subtract). With `end`, the last closing of that date, which for
 * 0 days is the instant's own date, or the nearest working date in the same direction.
 *
 * @param days a whole number, 0 or more.
 * @throws RangeError for any other number, or beyond the years that calendars reach.
 */
export function workingDays(calendar: Calendar, from: Instant, days: number, count: DayCount): Instant {
  if (!(Number.isInteger(days) && days >= 0)) {
    throw new RangeError(`workingDays takes a whole number of days, 0 or more, not ${days}`);
  }
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(calendar.timezone);
  const date = reach(calendar, start.toPlainDate(), days, count);
  if (count.end === true) return lastClosing(calendar, date);
  const sameTime = date.toZonedDateTime({ timeZone: calendar.timezone, plainTime: start.toPlainTime() });
  const moved = days === 0 ? from : sameTime.epochMilliseconds;
  return count.op === 'add' ? nextOpening(calendar, moved) : deadlineBefore(calendar, moved, 0);
}

function reach(
  calendar: Calendar,
  start: Temporal.PlainDate,
  days: number,
  count: DayCount,
): Temporal.PlainDate {
  const step = { days: count.op === 'add' ? 1 : -1 };
  let date = start;
  let left = days;
  if (days === 0 && count.end === true) {
    while (!isWorkingDay(calendar, date)) date = date.add(step);
  }
  while (left > 0) {
    date = date.add(step);
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return date;
}

/** Clocks set back at midnight (St. John’s did so until 2011) bring the end of a date twice: the later one counts. */
function lastClosing(calendar: Calendar, date: Temporal.PlainDate): Instant {
  const { timezone } = calendar;
  const midnight = date.add({ days: 1 }).toPlainDateTime();
  const later = midnight.toZonedDateTime(timezone, { disambiguation: 'later' }).epochMilliseconds;
  const closing = deadlineBefore(calendar, later, 0);
  const last = Temporal.Instant.fromEpochMilliseconds(closing - 1).toZonedDateTimeISO(timezone);
  if (last.toPlainDate().equals(date)) return closing;
  return deadlineBefore(calendar, startOf(calendar, date.add({ days: 1 })), 0);
}

/** Each event of a ticket asks for the same few days; a calendar never changes. */
const known = new WeakMap<Calendar, Map<string, boolean>>();

function isWorkingDay(calendar: Calendar, date: Temporal.PlainDate): boolean {
  const days = known.get(calendar) ?? new Map<string, boolean>();
  known.set(calendar, days);
  const name = date.toString();
  const isOne = days.get(name) ?? hasBusinessTime(calendar, date);
  days.set(name, isOne);
  return isOne;
}

function hasBusinessTime(calendar: Calendar, date: Temporal.PlainDate): boolean {
  // Clocks set back at midnight put an hour of the date before into this one, which is none of its own.
  const day = dayNumber(date.toString());
  if (day === undefined || intervalsOn(calendar.days, day).length === 0) return false;
  return elapsed(calendar, startOf(calendar, date), startOf(calendar, date.add({ days: 1 }))) > 0;
}

function startOf(calendar: Calendar, date: Temporal.PlainDate): Instant {
  return date.toZonedDateTime(calendar.timezone).epochMilliseconds;
}
