/** Compiles one calendar as the policy file writes it, and finds where in the file a refusal belongs. */
import type { Calendar } from '../../calendar/calendar.ts';
import { compileCalendar } from '../../calendar/compile-calendar.ts';
import { parseDateHours } from '../../calendar/parse-date-hours.ts';
import { parseHours } from '../../calendar/parse-hours.ts';
import type { Refused } from '../../calendar/refused.ts';
import { dayAfter, daysNamed, weekdays } from '../../calendar/weekday.ts';
import type { CalendarFile } from './calendar-schema.ts';
import { gatherHolidays } from './gather-holidays.ts';
import type { HolidayFiles } from './holiday-files.ts';

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
