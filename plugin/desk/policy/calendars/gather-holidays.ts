/** Gathers the holidays of one calendar: written out in the policy, and listed in calendar files. */
import type { CalendarSpec } from '../../calendar/calendar.ts';
import type { Refused } from '../../calendar/refused.ts';
import type { CalendarFile } from './calendar-schema.ts';
import { type HolidayFiles, isPath } from './holiday-files.ts';

/** The dates written out come first, in their order. A file that cannot be used adds none: people are told of it apart. */
export function gatherHolidays(
  written: CalendarFile['holidays'],
  files: HolidayFiles,
): Pick<CalendarSpec, 'holidays' | 'endlessHolidays'> | Refused {
  const literal = written.filter((one) => typeof one === 'string');
  const listed: string[] = [];
  const endless: string[] = [];
  for (const [place, one] of written.entries()) {
    if (typeof one === 'string') continue;
    const at = [place, 'ics'];
    if (!isPath(one.ics)) {
      return {
        refused: `“${one.ics}” is no calendar file. Write its path in this repository, such as .github/holidays.ics.`,
        at,
      };
    }
    const dates = files.get(one.ics);
    if (dates === undefined) {
      return {
        refused: `There is no file “${one.ics}” in this repository. Add it, or take this line out.`,
        at,
      };
    }
    listed.push(...(dates?.listed ?? []));
    endless.push(...(dates?.endless ?? []));
  }
  return { holidays: [...literal, ...listed], endlessHolidays: endless };
}
