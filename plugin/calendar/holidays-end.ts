/** When a calendar's list of holidays runs out. */

import type { Calendar } from './calendar.ts';
import type { Instant } from './instant.ts';

/**
 * The end of the last holiday that is listed by its full date: after it, nobody has said which days are
 * holidays. Undefined where there is no such holiday; yearly holidays never run out.
 */
export function holidaysEnd(calendar: Calendar): Instant | undefined {
  const last = calendar.days.lastListed;
  if (last === null) return undefined;
  return new Temporal.PlainDate(1970, 1, 1).add({ days: last + 1 }).toZonedDateTime(calendar.timezone)
    .epochMilliseconds;
}
