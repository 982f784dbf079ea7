/** Reads the hours of single dates as the policy file writes them: `2026-12-24: 09:00-12:00`. */

import type { WallTimes } from './calendar.ts';
import type { Refused } from './refused.ts';
import { parseShifts } from './shift.ts';

/**
 * The hours by date. A shift past midnight is refused here: its rest would replace the whole next date.
 * The dates themselves are left for `compileCalendar` to check.
 */
export function parseDateHours(
  written: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly WallTimes[]>> | Refused {
  const dates: [string, readonly WallTimes[]][] = [];
  for (const [date, texts] of Object.entries(written)) {
    const shifts = parseShifts(date, texts);
    if ('refused' in shifts) return shifts;
    if (shifts.some(({ tomorrow }) => tomorrow !== null)) {
      return {
        refused: `The hours of ${date} run past midnight. End them at 24:00, and give the next date all its own hours.`,
        at: [date],
      };
    }
    dates.push([date, shifts.map(({ today }) => today)]);
  }
  return Object.fromEntries(dates);
}
