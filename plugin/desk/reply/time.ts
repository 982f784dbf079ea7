/** Times as people read them: in the desk’s zone, without guessing the reader’s. */
import type { Instant } from '../instant.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon 23 Nov 2026, 13:00 (Europe/Berlin)` */
export function sayTime(at: Instant, timezone: string): string {
  return `${sayShortTime(at, timezone)} (${timezone})`;
}

/** `Mon 23 Nov 2026, 13:00`, where the zone stands nearby. Cut to the minute: a promise named early is kept. */
export function sayShortTime(at: Instant, timezone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone);
  const day = weekdays[local.dayOfWeek - 1];
  const month = months[local.month - 1];
  return `${day} ${local.day} ${month} ${local.year}, ${two(local.hour)}:${two(local.minute)}`;
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
