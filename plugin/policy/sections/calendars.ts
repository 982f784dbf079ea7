/** The policy’s section `calendars`: zones, hours and days off, by name; and the one that is always there, 24x7. */
import { z } from 'zod';
import type { Calendar } from '../../calendar/calendar.ts';
import { compileCalendar } from '../../calendar/compile-calendar.ts';
import { parseHours } from '../../calendar/parse-hours.ts';
import type { Refused } from '../../calendar/refused.ts';
import { parseDateHours } from '../../calendar/shift.ts';
import { dayAfter, daysNamed, weekdays } from '../../calendar/weekday.ts';
import type { Path } from '../places.ts';
import type { Refuse } from '../refusal.ts';
import { sayIssue } from '../say-issue.ts';
import { gatherHolidays, type HolidayFiles } from './holidays.ts';

const interval = z.string().describe('`09:00-17:30`; `22:00-06:00` runs past midnight.');

const intervals = (error: string) =>
  z.union([interval, z.array(interval)], { error }).transform((value) => [value].flat());

const hoursOfDay = intervals('Write hours such as 09:00-17:00, and several in square brackets.');
const hoursOfDate = intervals(
  'Write hours such as 09:00-17:00, several in square brackets, or [] for a closed day.',
);

const dayNames: readonly string[] = weekdays;
const dayKey = z.string().refine((key) => key.split('-').every((day) => dayNames.includes(day)), {
  error: 'This is no day. Write one (mon) or a run of days (mon-fri).',
});

const holidayFile = z
  .strictObject({ ics: z.string() })
  .describe(
    'A calendar file in this repository: `ics: .github/holidays.ics`. Its all-day events are holidays.',
  );

const holiday = z.union([z.string(), holidayFile], {
  error: (issue) =>
    typeof issue.input === 'object' && issue.input !== null && !Array.isArray(issue.input)
      ? 'A calendar file is named by its path alone: { ics: .github/holidays.ics }.'
      : sayIssue({ ...issue, code: 'invalid_type', expected: 'string' }),
});

export const calendarSchema = z.strictObject({
  timezone: z.string({ error: 'A calendar needs its time zone, for example timezone: Europe/Berlin.' }),
  hours: z.union([z.literal('24x7'), z.record(dayKey, hoursOfDay)], {
    error: 'Write the open hours of each day, for example mon-fri: 09:00-17:00, or hours: 24x7.',
  }),
  holidays: z
    .array(holiday)
    .default([])
    .describe(
      'Whole days off: `2026-12-25` once, `--01-01` every year, `ics: FILE` for a calendar file. Quote dates: YAML reads bare ones its own way.',
    ),
  overrides: z
    .record(z.string(), hoursOfDate)
    .default({})
    .describe('Other hours on one date; `[]` closes it.'),
  breaks: z
    .record(z.string(), hoursOfDay)
    .default({})
    .describe('Taken out of the hours: by day (`mon-fri: 12:00-12:30`) or on one date.'),
});

export type CalendarFile = z.infer<typeof calendarSchema>;

const ALWAYS = '24x7';

/** By name. A calendar that is refused is left out; the others stand. */
export function compileCalendars(
  { calendars: written }: { readonly calendars: Readonly<Record<string, CalendarFile>> },
  files: HolidayFiles,
  refuse: Refuse,
): ReadonlyMap<string, Calendar> {
  const calendars = new Map<string, Calendar>();
  const always = compileCalendar({ timezone: 'Etc/UTC', hours: ALWAYS, holidays: [] });
  if (!('refused' in always)) calendars.set(ALWAYS, always);
  for (const [name, one] of Object.entries(written)) {
    const calendar = compileWritten(one, files);
    if ('refused' in calendar) refuse(['calendars', name, ...(calendar.at ?? [])], calendar.refused);
    else calendars.set(name, calendar);
  }
  return calendars;
}

/** What a section needs that names calendars: those of the file, as written and compiled. */
export interface Referring {
  readonly file: { readonly calendars: Readonly<Record<string, unknown>> };
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly refuse: Refuse;
}

/** A calendar that is there but broken has its own refusal. */
export function refuseUnknownCalendar(
  { file, calendars, refuse }: Referring,
  name: string,
  path: Path,
): void {
  if (calendars.has(name) || Object.hasOwn(file.calendars, name)) return;
  refuse(path, `There is no calendar “${name}”. Name one of those under calendars, or 24x7.`);
}

/** The calendar, or its first refusal, with the path below the calendar’s name. */
export function compileWritten(written: CalendarFile, files: HolidayFiles): Calendar | Refused {
  const hours = written.hours === '24x7' ? '24x7' : parseHours(written.hours);
  if (isRefused(hours)) return under('hours', hours);
  const overrides = parseDateHours(written.overrides);
  if (isRefused(overrides)) return under('overrides', overrides);
  const [dated, weekly] = divide(written.breaks, (key) => /^\d/.test(key));
  const breaks = parseDateHours(dated);
  if (isRefused(breaks)) return under('breaks', breaks);
  const weeklyBreaks = parseHours(weekly);
  if (isRefused(weeklyBreaks)) return under('breaks', weeklyBreaks);
  const holidays = gatherHolidays(written.holidays, files);
  if (isRefused(holidays)) return under('holidays', holidays);
  const { timezone } = written;
  const calendar = compileCalendar({ timezone, hours, ...holidays, overrides, breaks, weeklyBreaks });
  return 'refused' in calendar ? { ...calendar, at: placeInFile(calendar.at ?? [], written) } : calendar;
}

/** The file names a day in a run (`mon-fri`), or owes its early hours to the night shift of the day before. */
function placeInFile([part, ...rest]: NonNullable<Refused['at']>, written: CalendarFile): Refused['at'] & {} {
  if (part === undefined) return [];
  const [key] = rest;
  switch (part) {
    case 'hours':
      return written.hours === '24x7' ? [part] : [part, ...keyOfDay(written.hours, key)];
    case 'weeklyBreaks':
      return ['breaks', ...keyOfDay(written.breaks, key)];
    case 'holidays':
      return [part, ...literalPlace(written.holidays, key)];
    default:
      return [part, ...rest];
  }
}

function keyOfDay(
  days: Readonly<Record<string, unknown>>,
  day: string | number | undefined,
): readonly string[] {
  const keys = Object.keys(days);
  const named = keys.find((key) => daysNamed(key).some((one) => one === day));
  const before = weekdays.find((one) => dayAfter(one) === day);
  const key = named ?? keys.find((one) => daysNamed(one).some((other) => other === before));
  return key === undefined ? [] : [key];
}

/** Dates that are written out are told apart from files before they are compiled. */
function literalPlace(
  holidays: CalendarFile['holidays'],
  place: string | number | undefined,
): readonly number[] {
  const places = [...holidays.keys()].filter((at) => typeof holidays[at] === 'string');
  const at = typeof place === 'number' ? places[place] : undefined;
  return at === undefined ? [] : [at];
}

/** A date may be called “refused” by mistake; its hours are a list. */
function isRefused(part: object | string): part is Refused {
  return typeof part === 'object' && 'refused' in part && typeof part.refused === 'string';
}

function under(key: string, { refused, at = [] }: Refused): Refused {
  return { refused, at: [key, ...at] };
}

function divide<T>(
  record: Readonly<Record<string, T>>,
  belongs: (key: string) => boolean,
): readonly [Readonly<Record<string, T>>, Readonly<Record<string, T>>] {
  const entries = Object.entries(record);
  return [
    Object.fromEntries(entries.filter(([key]) => belongs(key))),
    Object.fromEntries(entries.filter(([key]) => !belongs(key))),
  ];
}
