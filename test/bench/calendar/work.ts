/** The work of the calendar bench: one desk, its holidays, and the times that tickets come in. */
import type { CalendarSpec } from '../../../plugin/calendar/calendar.ts';
import type { Instant } from '../../../plugin/calendar/instant.ts';
import { seeded } from '../../seeded.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Twelve years: ten ahead of whatever comes in during the first two. */
export const firstYear = 2024;
export const years = 12;
export const zone = 'Europe/Berlin';

/** Ten a year. */
const daysOff = ['01-01', '01-06', '04-03', '05-01', '05-14', '10-03', '11-01', '12-24', '12-25', '12-26'];

export const holidays: readonly string[] = Array.from(
  { length: years },
  (_, year) => firstYear + year,
).flatMap((year) => daysOff.map((day) => `${year}-${day}`));

const nineToFive = [['09:00', '17:00']] as const;

export const office: CalendarSpec = {
  timezone: zone,
  hours: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
  holidays,
};

export interface Horizon {
  readonly name: string;
  /** Business milliseconds. */
  readonly ms: number;
}

/** A working day has eight hours, and a year about 250 of them. */
export const horizons: readonly Horizon[] = [
  { name: '1 hour', ms: HOUR },
  { name: '1 day', ms: 8 * HOUR },
  { name: '30 business days', ms: 240 * HOUR },
  { name: '1 year', ms: 2000 * HOUR },
  { name: '10 years', ms: 20_000 * HOUR },
];

/** Random whole minutes of the first two years, day and night, both changes of the clocks among them. */
export function starts(count: number, seed: number): readonly Instant[] {
  const random = seeded(seed);
  const first = Date.UTC(firstYear, 0, 2);
  const minutes = (Date.UTC(firstYear + 2, 0, 1) - first) / MINUTE;
  return Array.from({ length: count }, () => first + Math.floor(random() * minutes) * MINUTE);
}
