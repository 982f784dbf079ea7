/** Draws calendars that a desk might have, in the zones that are hardest to get right. */

import fc from 'fast-check';
import type { CalendarSpec, WallTimes } from '../../plugin/calendar/calendar.ts';
import { parseInstant } from '../../plugin/calendar/instant.ts';

/** Half-hour shifts, quarter-hour offsets, clocks changed in Ramadan, a skipped date, a two-hour shift. */
export const oddZones = [
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Asia/Tehran',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Antarctica/Troll',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'Etc/UTC',
] as const;

const QUARTERS = 96;

function wallTime(quarter: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`;
}

/** Up to three intervals on quarters of an hour; neighbours may touch. */
export const dayHours: fc.Arbitrary<readonly WallTimes[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: QUARTERS }), { minLength: 2, maxLength: 6 })
  .map((quarters) => quarters.toSorted((a, b) => a - b))
  .map((quarters) =>
    quarters.flatMap((from, place): WallTimes[] => {
      const to = quarters[place + 1];
      return to === undefined || place % 2 === 1 ? [] : [[wallTime(from), wallTime(to)]];
    }),
  );

/** Instants between two dates of the years in which the odd zones did their oddest things. */
export function instantFrom(first: string, last: string): fc.Arbitrary<number> {
  return fc.integer({ min: parseInstant(first), max: parseInstant(last) });
}

const date = fc.integer({ min: 0, max: 3 * 365 }).map((days) => {
  return Temporal.PlainDate.from('2010-06-01').add({ days }).toString();
});

export const randomSpec: fc.Arbitrary<CalendarSpec> = fc
  .record({
    timezone: fc.constantFrom(...oddZones),
    workday: dayHours,
    saturday: fc.option(dayHours, { nil: undefined }),
    sunday: fc.option(dayHours, { nil: undefined }),
    holidays: fc.array(fc.oneof(date, fc.constantFrom('--01-01', '--02-29', '--12-30')), { maxLength: 8 }),
    overrides: fc.dictionary(date, dayHours, { maxKeys: 5 }),
    breaks: fc.dictionary(date, dayHours, { maxKeys: 5 }),
  })
  .map(({ timezone, workday, saturday, sunday, holidays, overrides, breaks }) => ({
    timezone,
    hours: {
      mon: workday,
      tue: workday,
      wed: workday,
      thu: workday,
      fri: workday,
      sat: saturday,
      sun: sunday,
    },
    holidays,
    overrides,
    breaks,
  }));
