/** Reads the hours of a week as the policy file writes them: `mon-fri: 09:00-17:00`. */

import type { WallTimes, WeekHours } from './calendar.ts';
import type { Refused } from './refused.ts';
import { parseShifts } from './shift.ts';
import { dayAfter, daysNamed, type Weekday } from './weekday.ts';

/**
 * The hours by day (`sat`) or run of days (`mon-fri`). A shift past midnight is split: its rest goes to
 * the next day. Overlaps are left for `compileCalendar` to refuse.
 */
export function parseHours(written: Readonly<Record<string, readonly string[]>>): WeekHours | Refused {
  const given = new Set<Weekday>();
  const parts: (readonly [Weekday, readonly WallTimes[]])[] = [];
  for (const [key, texts] of Object.entries(written)) {
    const days = daysNamed(key);
    if (days.length === 0) {
      return {
        refused: `“${key}” is no day. Write mon, tue, wed, thu, fri, sat or sun, or a run such as mon-fri.`,
        at: [key],
      };
    }
    const shifts = parseShifts(key, texts);
    if ('refused' in shifts) return shifts;
    const today = shifts.map((shift) => shift.today);
    const tomorrow = shifts.flatMap((shift) => (shift.tomorrow === null ? [] : [shift.tomorrow]));
    for (const day of days) {
      if (given.has(day)) {
        return {
          refused: `The day ${day} has hours twice, the second time at “${key}”. Name each day once.`,
          at: [key],
        };
      }
      given.add(day);
      parts.push([day, today]);
      if (tomorrow.length > 0) parts.push([dayAfter(day), tomorrow]);
    }
  }
  const days = [...new Set(parts.map(([day]) => day))];
  return Object.fromEntries(
    days.map((day) => [day, parts.filter(([of]) => of === day).flatMap(([, times]) => times)]),
  );
}
