/** A calendar: when a desk works, in its own zone, with its holidays and exceptions. */
import type { Instant } from './instant.ts';
import type { DayRules } from './table/day-rules.ts';
import type { SpanTable } from './table/span-table.ts';
import type { Weekday } from './weekday.ts';

/** Wall times `HH:MM`, opening in and closing out; a closing of `24:00` is the next midnight. */
export type WallTimes = readonly [from: string, to: string];

/** The intervals of each weekday; a day that is left out is closed. */
export type WeekHours = { readonly [day in Weekday]?: readonly WallTimes[] | undefined };

export interface CalendarSpec {
  /** A name from the IANA list, such as `Europe/Paris`. */
  readonly timezone: string;
  /** `24x7` is every hour of every date that is no holiday. */
  readonly hours: WeekHours | '24x7';
  /** Closed local dates: `YYYY-MM-DD`, or `--MM-DD` for every year. */
  readonly holidays: readonly string[];
  /** More of them, from rules without an end: they never run out. */
  readonly endlessHolidays?: readonly string[] | undefined;
  /** Replaces the hours of a date (`YYYY-MM-DD`), also of a holiday; no intervals: closed. */
  readonly overrides?: Readonly<Record<string, readonly WallTimes[]>> | undefined;
  /** Taken out of the hours of each week; not out of overrides, which say all of their date. */
  readonly weeklyBreaks?: WeekHours | undefined;
  /** Taken out of the hours of a date (`YYYY-MM-DD`), also of an override. */
  readonly breaks?: Readonly<Record<string, readonly WallTimes[]>> | undefined;
}

/** A compiled calendar. Made by `compileCalendar`; its fields are for this room only. */
export interface Calendar {
  readonly timezone: string;
  readonly days: DayRules;
  /** The business time of a window that holds both instants. */
  readonly reach: (from: Instant, to: Instant) => SpanTable;
}

/**
 * The end of the last holiday that is listed by its full date: after it, nobody has said which days are
 * holidays. Undefined where there is no such holiday; yearly holidays never run out.
 */
export function holidaysEnd(calendar: Calendar): Instant | undefined {
  const last = calendar.days.lastListed;
  if (last === null) return undefined;
  return new Temporal.PlainDate(1970, 1, 1).add({ days: last + 1 }).toZonedDateTime(calendar.timezone)
    .epochMilliseconds;
}
