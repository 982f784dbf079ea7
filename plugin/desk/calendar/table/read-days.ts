/** Reads a calendar's rules for its days and says what is wrong with them. */

import type { CalendarSpec, WallTimes } from '../calendar.ts';
import type { Refused } from '../refused.ts';
import { weekdays } from '../weekday.ts';
import { type DayRules, dayNumber } from './day-rules.ts';
import { readHours, readIntervals } from './read-intervals.ts';
import { type WallInterval, WHOLE_DAY } from './wall-interval.ts';

/** The days of the year: 366, for the yearly holidays of a leap year. */
const DAYS_OF_YEAR = 366;

type Read = (where: string, times: readonly WallTimes[]) => readonly WallInterval[] | Refused;

/** The rules, checked; refused also when no business time would be left at all. */
export function readDays(spec: CalendarSpec): DayRules | Refused {
  const week = readWeek(spec.hours);
  if ('refused' in week) return week;
  const holidays = readHolidays(spec.holidays);
  if ('refused' in holidays) return holidays;
  const overrides = readDated('the override', spec.overrides ?? {}, readHours);
  if ('refused' in overrides) return overrides;
  const breaks = readDated('the break', spec.breaks ?? {}, readIntervals);
  if ('refused' in breaks) return breaks;
  if (holidays.yearly.size === DAYS_OF_YEAR) {
    return {
      refused: 'Every day of the year is a holiday, so no clock could ever run. Take some holidays out.',
    };
  }
  return { week, ...holidays, overrides, breaks };
}

function readWeek(hours: CalendarSpec['hours']): readonly (readonly WallInterval[])[] | Refused {
  if (hours === '24x7') return weekdays.map(() => WHOLE_DAY);
  const week: (readonly WallInterval[])[] = [];
  for (const day of weekdays) {
    const times = hours[day];
    if (times?.length === 0) {
      return { refused: `The day ${day} has no hours. Leave it out when it is closed.` };
    }
    const read = readHours(day, times ?? []);
    if ('refused' in read) return read;
    week.push(read);
  }
  if (week.every((day) => day.length === 0)) {
    return { refused: 'The calendar has no hours in any week. Give at least one day hours, or write 24x7.' };
  }
  return week;
}

function readHolidays(dates: readonly string[]): Pick<DayRules, 'holidays' | 'yearly'> | Refused {
  const holidays = new Set<number>();
  const yearly = new Set<number>();
  for (const date of dates) {
    const everyYear = date.startsWith('--');
    // A leap year, so that a yearly 29 February is a date.
    const day = dayNumber(everyYear ? `2000-${date.slice(2)}` : date);
    if (day === undefined) {
      return {
        refused: `The holiday “${date}” is not a date. Write 2026-12-25, or --12-25 for every year.`,
      };
    }
    if (everyYear) yearly.add(Number(date.slice(2, 4)) * 100 + Number(date.slice(5)));
    else holidays.add(day);
  }
  return { holidays, yearly };
}

function readDated(
  what: string,
  dates: Readonly<Record<string, readonly WallTimes[]>>,
  read: Read,
): ReadonlyMap<number, readonly WallInterval[]> | Refused {
  const days = new Map<number, readonly WallInterval[]>();
  for (const [date, times] of Object.entries(dates)) {
    const day = dayNumber(date);
    if (day === undefined)
      return { refused: `The date “${date}” of ${what} is not one. Write it as 2026-12-24.` };
    const intervals = read(`${what} on ${date}`, times);
    if ('refused' in intervals) return intervals;
    days.set(day, intervals);
  }
  return days;
}
