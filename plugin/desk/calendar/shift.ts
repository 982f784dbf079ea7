/** An interval of hours as people write it, which may run past midnight: `09:00-17:30`, `22:00-06:00`. */

import type { WallTimes } from './calendar.ts';
import type { Refused } from './refused.ts';
import { parseClockTime } from './table/clock-time.ts';

export interface Shift {
  readonly today: WallTimes;
  /** What is left after midnight; null for a shift that ends on its own day. */
  readonly tomorrow: WallTimes | null;
}

/** Reads the shifts of one day. `where` names the day in a refusal. */
export function parseShifts(where: string, texts: readonly string[]): readonly Shift[] | Refused {
  const shifts: Shift[] = [];
  for (const text of texts) {
    const shift = parseShift(text);
    if (shift === null)
      return { refused: `“${text}” (${where}) is not an interval. Write it like 09:00-17:30.` };
    shifts.push(shift);
  }
  return shifts;
}

function parseShift(text: string): Shift | null {
  const [, opens = '', closes = ''] = /^\s*([\d:]+)\s*[-–]\s*([\d:]+)\s*$/.exec(text) ?? [];
  const from = parseClockTime(opens);
  const to = parseClockTime(closes);
  if (from === undefined || to === undefined) return null;
  if (from <= to) return { today: [opens, closes], tomorrow: null };
  return { today: [opens, '24:00'], tomorrow: to === 0 ? null : ['00:00', closes] };
}
