/** Compiles a calendar that a test knows to be right. */

import type { Calendar, CalendarSpec, WallTimes, WeekHours } from '../../plugin/calendar/calendar.ts';
import { compileCalendar } from '../../plugin/calendar/compile-calendar.ts';

/** Monday to Friday with the same hours. */
export function weekdaysFrom(...times: readonly WallTimes[]): WeekHours {
  return { mon: times, tue: times, wed: times, thu: times, fri: times };
}

/** Nine to five on weekdays in Paris, unless told otherwise. */
export function compiled(spec: Partial<CalendarSpec> = {}): Calendar {
  const hours = weekdaysFrom(['09:00', '17:00']);
  const calendar = compileCalendar({ timezone: 'Europe/Paris', hours, holidays: [], ...spec });
  if ('refused' in calendar) throw new Error(`the test's calendar was refused: ${calendar.refused}`);
  return calendar;
}
