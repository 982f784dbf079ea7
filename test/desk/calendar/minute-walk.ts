/** The slow, plain truth about a calendar: looks at the wall clock every minute. */

import type { CalendarSpec } from '../../../plugin/desk/calendar/calendar.ts';
import type { Instant } from '../../../plugin/desk/instant.ts';

const MINUTE = 60_000;
const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Is the desk open in the minute that begins here? Reads the written calendar, nothing compiled. */
export function isOpenMinute(spec: CalendarSpec, at: Instant): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(spec.timezone);
  const date = local.toPlainDate().toString();
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const within = ([from, to]: readonly [string, string]) => from <= time && time < to;
  if (spec.breaks?.[date]?.some(within) === true) return false;
  const override = spec.overrides?.[date];
  if (override !== undefined) return override.some(within);
  if (spec.holidays.some((holiday) => holiday === date || holiday === `-${date.slice(4)}`)) return false;
  if (spec.hours === '24x7') return true;
  const name = NAMES[local.dayOfWeek - 1];
  return name !== undefined && spec.hours[name]?.some(within) === true;
}

/** Milliseconds of open minutes in a range of whole minutes. */
export function walkElapsed(spec: CalendarSpec, from: Instant, to: Instant): number {
  let open = 0;
  for (let at = from; at < to; at += MINUTE) if (isOpenMinute(spec, at)) open += MINUTE;
  return open;
}

/** The first instant with that much business time behind it; undefined when `limit` comes first. */
export function walkDeadline(
  spec: CalendarSpec,
  from: Instant,
  ms: number,
  limit: Instant,
): Instant | undefined {
  let left = ms;
  for (let at = from; at < limit; at += MINUTE) {
    if (!isOpenMinute(spec, at)) continue;
    if (left === 0) return at;
    left -= MINUTE;
    if (left === 0) return at + MINUTE;
  }
  return undefined;
}
