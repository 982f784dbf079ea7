/** Times as people read them: in the desk’s zone, without guessing the reader’s. */

import type { Instant } from '../calendar/instant.ts';
import type { InEach, Language } from '../words/language.ts';
import { type Locale, render } from '../words/render.ts';

const weekdays: InEach<readonly string[]> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  de: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Behind the day of the week, as each language writes it; Intl’s own short forms differ between versions of Node. */
const dates: InEach<(local: Temporal.ZonedDateTime) => string> = {
  en: ({ day, month, year }) => `${day} ${months[month - 1]} ${year}`,
  de: ({ day, month, year }) => `${two(day)}.${two(month)}.${year}`,
};

const clocks: InEach<(time: string) => string> = {
  en: (time) => time,
  de: (time) => `${time} Uhr`,
};

/** `Mon 23 Nov 2026, 13:00 (Europe/Berlin)` */
export function sayTime(at: Instant, timezone: string, language: Language): string {
  return `${sayShortTime(at, timezone, language)} (${timezone})`;
}

/**
 * `Mon 23 Nov 2026, 13:00`, where the zone stands nearby; `Mo 23.11.2026, 13:00 Uhr` in German. Cut to the minute:
 * a promise named early is kept.
 */
export function sayShortTime(at: Instant, timezone: string, language: Language): string {
  const { hour, minute } = localOf(at, timezone);
  return `${sayDate(at, timezone, language)}, ${clocks[language](`${two(hour)}:${two(minute)}`)}`;
}

/** `Mon 23 Nov 2026, 13:00:21`, for those who check the account; without seconds where there are none. */
export function sayExactTime(at: Instant, timezone: string, language: Language): string {
  return `${sayDate(at, timezone, language)}, ${clocks[language](sayWallTime(at, timezone))}`;
}

/** `Mon 23 Nov 2026` */
export function sayDate(at: Instant, timezone: string, language: Language): string {
  const local = localOf(at, timezone);
  return `${weekdayName(local.dayOfWeek, language)} ${dates[language](local)}`;
}

/** `2026-11-23`, as a date that programs read. */
export function dayOf(at: Instant, timezone: string): string {
  return localOf(at, timezone).toPlainDate().toString();
}

/** `23 Nov`, where the year is plain. */
export function sayDay(at: Instant, timezone: string, language: Language): string {
  return dates[language](localOf(at, timezone)).replace(/ ?\d{4}$/, '');
}

/** `13:00`, or `13:00:21` where there are seconds. */
export function sayWallTime(at: Instant, timezone: string): string {
  const { hour, minute, second } = localOf(at, timezone);
  const time = `${two(hour)}:${two(minute)}`;
  return second === 0 ? time : `${time}:${two(second)}`;
}

/** `day` counts from 1, Monday. */
export function weekdayName(day: number, language: Language): string {
  return weekdays[language][day - 1] ?? '';
}

/** A line that says in which zone a calendar counts, where that is not the one people are told times in. */
export function zoneNote(
  zone: string,
  timezone: string,
  calendar: string,
  locale: Locale,
): readonly string[] {
  if (zone === timezone || calendar === '24x7') return [];
  return ['', render('account-zones', { calendar, zone, timezone }, locale)];
}

function localOf(at: Instant, timezone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
