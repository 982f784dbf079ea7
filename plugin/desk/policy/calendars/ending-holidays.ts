/** Calendars whose listed holidays end soon, or have ended: after them nobody has said which days are holidays. */
import type { Calendar } from '../../calendar/calendar.ts';
import { holidaysEnd } from '../../calendar/holidays-end.ts';
import type { Instant } from '../../instant.ts';

/** Sixty days, in milliseconds: long enough to write down the next ones. */
const SOON = 60 * 24 * 3_600_000;

export interface EndingHolidays {
  readonly name: string;
  readonly timezone: string;
  /** The midnight after the last listed holiday. */
  readonly end: Instant;
}

export function endingHolidays(
  calendars: ReadonlyMap<string, Calendar>,
  now: Instant,
): readonly EndingHolidays[] {
  return [...calendars].flatMap(([name, calendar]) => {
    const end = holidaysEnd(calendar);
    return end === undefined || end - now > SOON ? [] : [{ name, timezone: calendar.timezone, end }];
  });
}
