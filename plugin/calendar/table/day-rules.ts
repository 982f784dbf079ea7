/** What is open on a local date, whatever the zone does that day. */

import { DAY, type WallInterval, without } from './wall-interval.ts';

/** A local date is counted in whole days since 1970-01-01. */
export interface DayRules {
  /** Sorted intervals by weekday, Monday first. */
  readonly week: readonly (readonly WallInterval[])[];
  readonly holidays: ReadonlySet<number>;
  /** The last holiday that somebody listed by its date; null where there is none. */
  readonly lastListed: number | null;
  /** Holidays of every year, as month × 100 + day. */
  readonly yearly: ReadonlySet<number>;
  readonly overrides: ReadonlyMap<number, readonly WallInterval[]>;
  readonly breaks: ReadonlyMap<number, readonly WallInterval[]>;
}

const CLOSED: readonly WallInterval[] = [];

/** The intervals in which that date is open, sorted. An override wins over a holiday. */
export function intervalsOn(rules: DayRules, day: number): readonly WallInterval[] {
  const hours = rules.overrides.get(day) ?? (isHoliday(rules, day) ? CLOSED : weekHours(rules, day));
  const breaks = rules.breaks.get(day);
  return breaks === undefined ? hours : without(hours, breaks);
}

/** Is that date closed for a holiday? Not when an override gives it hours of its own. */
export function isHoliday(rules: DayRules, day: number): boolean {
  if (rules.overrides.has(day)) return false;
  if (rules.holidays.has(day)) return true;
  return rules.yearly.size > 0 && rules.yearly.has(monthDayOf(day));
}

/** `YYYY-MM-DD` as a local date's number; undefined when there is no such date. */
export function dayNumber(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  try {
    return Temporal.Instant.from(`${date}T00:00Z`).epochMilliseconds / DAY;
  } catch {
    return undefined;
  }
}

function weekHours(rules: DayRules, day: number): readonly WallInterval[] {
  // 1970-01-01 was a Thursday, three days after its Monday.
  return rules.week[(((day + 3) % 7) + 7) % 7] ?? CLOSED;
}

function monthDayOf(day: number): number {
  // Years begun on 1 March put the leap day last, so that months fall on a line (Hinnant, "days_from_civil").
  const sinceEra = day + 719_468;
  const dayOfEra = sinceEra - Math.floor(sinceEra / 146_097) * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const year = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return month * 100 + dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
}
