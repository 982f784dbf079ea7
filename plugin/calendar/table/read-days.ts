/** Reads a calendar's rules for its days and says what is wrong with them. */

import type { CalendarSpec, WallTimes, WeekHours } from '../calendar.ts';
import type { Refused } from '../refused.ts';
import { weekdays } from '../weekday.ts';
import { type DayRules, dayNumber } from './day-rules.ts';
import { readHours, readIntervals } from './read-intervals.ts';
import { type WallInterval, without } from './wall-interval.ts';

/** The days of the year: 366, for the yearly holidays of a leap year. */
const DAYS_OF_YEAR = 366;

const ALL_DAY: readonly WallTimes[] = [['00:00', '24:00']];

type Read = (where: string, times: readonly WallTimes[]) => readonly WallInterval[] | Refused;

/** The rules, checked; refused also when no business time would be left at all. */
export function readDays(spec: CalendarSpec): DayRules | Refused {
  const week = readWeek(spec.hours, spec.weeklyBreaks ?? {});
  if ('refused' in week) return week;
  const holidays = readHolidays(spec.holidays, spec.endlessHolidays ?? []);
  if ('refused' in holidays) return holidays;
  const overrides = readDated('overrides', spec.overrides ?? {}, readHours);
  if ('refused' in overrides) return overrides;
  const breaks = readDated('breaks', spec.breaks ?? {}, readIntervals);
  if ('refused' in breaks) return breaks;
  if (holidays.yearly.size === DAYS_OF_YEAR) {
    return {
      refused: 'Every day of the year is a holiday, so no clock could ever run. Take some holidays out.',
      at: ['holidays'],
    };
  }
  return { week, ...holidays, overrides, breaks };
}

function readWeek(
  hours: CalendarSpec['hours'],
  breaks: WeekHours,
): readonly (readonly WallInterval[])[] | Refused {
  const week: (readonly WallInterval[])[] = [];
  for (const day of weekdays) {
    const times = hours === '24x7' ? ALL_DAY : hours[day];
    if (times?.length === 0)
      return { refused: `The day ${day} has no hours. Leave it out when it is closed.`, at: ['hours', day] };
    const open = readHours(day, times ?? []);
    if ('refused' in open) return { ...open, at: ['hours', day] };
    const gaps = readIntervals(`the break on ${day}`, breaks[day] ?? []);
    if ('refused' in gaps) return { ...gaps, at: ['weeklyBreaks', day] };
    week.push(without(open, gaps));
  }
  if (week.every((day) => day.length === 0)) {
    return {
      refused: 'The calendar has no hours in any week. Give at least one day hours, or write 24x7.',
      at: ['hours'],
    };
  }
  return week;
}

function readHolidays(
  dates: readonly string[],
  endless: readonly string[],
): Pick<DayRules, 'holidays' | 'yearly' | 'lastListed'> | Refused {
  const listed = new Set<number>();
  const yearly = new Set<number>();
  for (const [place, date] of dates.entries()) {
    const everyYear = date.startsWith('--');
    // A leap year, so that a yearly 29 February is a date.
    const day = dayNumber(everyYear ? `2000-${date.slice(2)}` : date);
    if (day === undefined) {
      return {
        refused: `The holiday “${date}” is not a date. Write 2026-12-25, or --12-25 for every year.`,
        at: ['holidays', place],
      };
    }
    if (everyYear) yearly.add(Number(date.slice(2, 4)) * 100 + Number(date.slice(5)));
    else listed.add(day);
  }
  const lastListed = listed.size === 0 ? null : Math.max(...listed);
  const days = endless.flatMap((date) => dayNumber(date) ?? []);
  return { holidays: new Set([...listed, ...days]), yearly, lastListed };
}

const oneOf = { overrides: 'the override', breaks: 'the break' } as const;

function readDated(
  what: keyof typeof oneOf,
  dates: Readonly<Record<string, readonly WallTimes[]>>,
  read: Read,
): ReadonlyMap<number, readonly WallInterval[]> | Refused {
  const days = new Map<number, readonly WallInterval[]>();
  for (const [date, times] of Object.entries(dates)) {
    const day = dayNumber(date);
    const at = [what, date];
    if (day === undefined)
      return { refused: `The date “${date}” of ${oneOf[what]} is not one. Write it as 2026-12-24.`, at };
    const intervals = read(`${oneOf[what]} on ${date}`, times);
    if ('refused' in intervals) return { ...intervals, at };
    days.set(day, intervals);
  }
  return days;
}
