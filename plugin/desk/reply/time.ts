/** Times as people read them: in the desk’s zone, without guessing the reader’s. */
import type { Instant } from '../instant.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon 23 Nov 2026, 13:00 (Europe/Berlin)` */
export function sayTime(at: Instant, timezone: string): string {
  return `${sayShortTime(at, timezone)} (${timezone})`;
}

/** `Mon 23 Nov 2026, 13:00`, where the zone stands nearby. Seconds show only when there are any. */
export function sayShortTime(at: Instant, timezone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone);
  const day = weekdays[local.dayOfWeek - 1];
  const month = months[local.month - 1];
  const seconds = local.second === 0 ? '' : `:${two(local.second)}`;
  return `${day} ${local.day} ${month} ${local.year}, ${two(local.hour)}:${two(local.minute)}${seconds}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
