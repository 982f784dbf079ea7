/** Times as people read them: in the desk’s zone, without guessing the reader’s. */

import type { InEach, Language } from '../../words/language.ts';
import type { Instant } from '../instant.ts';

const weekdays: InEach<readonly string[]> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  de: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The day and the minute, each as its language writes them. */
const written: InEach<(local: Temporal.ZonedDateTime, day: string, minute: string) => string> = {
  en: ({ day: date, month, year }, day, minute) => `${day} ${date} ${months[month - 1]} ${year}, ${minute}`,
  de: ({ day: date, month, year }, day, minute) => `${day} ${two(date)}.${two(month)}.${year}, ${minute} Uhr`,
};

/** `Mon 23 Nov 2026, 13:00 (Europe/Berlin)` */
export function sayTime(at: Instant, timezone: string, language: Language = 'en'): string {
  return `${sayShortTime(at, timezone, language)} (${timezone})`;
}

/**
 * `Mon 23 Nov 2026, 13:00`, where the zone stands nearby; `Mo 23.11.2026, 13:00 Uhr` in German. Cut to the minute:
 * a promise named early is kept.
 */
export function sayShortTime(at: Instant, timezone: string, language: Language = 'en'): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone);
  const day = weekdays[language][local.dayOfWeek - 1] ?? '';
  return written[language](local, day, `${two(local.hour)}:${two(local.minute)}`);
}

/** `Mon 23 Nov 2026, 13:00:21`, for those who check the account; without seconds where there are none. */
export function sayExactTime(at: Instant, timezone: string): string {
  const { second } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone);
  return second === 0 ? sayShortTime(at, timezone) : `${sayShortTime(at, timezone)}:${two(second)}`;
}

/** `Mon 23 Nov 2026` */
export function sayDate(at: Instant, timezone: string): string {
  return sayShortTime(at, timezone).split(',')[0] ?? '';
}

/** `13:00`, or `13:00:21` where there are seconds. */
export function sayWallTime(at: Instant, timezone: string): string {
  return sayExactTime(at, timezone).split(', ')[1] ?? '';
}

/** A line that says in which zone a calendar counts, where that is not the one people are told times in. */
export function zoneNote(calendarZone: string, timezone: string, calendar: string): readonly string[] {
  if (calendarZone === timezone || calendar === '24x7') return [];
  return [
    '',
    `The calendar ${calendar} keeps the hours of ${calendarZone}; the table tells them in ${timezone}.`,
  ];
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
