/** An interval of hours as people write it, which may run past midnight: `09:00-17:30`, `22:00-06:00`. */
import type { WallTimes } from './calendar.ts';
import type { Refused } from './refused.ts';
import { parseClockTime } from './table/clock-time.ts';
import { DAY } from './table/wall-interval.ts';

export interface Shift {
  readonly today: WallTimes;
  /** What is left after midnight; null for a shift that ends on its own day. */
  readonly tomorrow: WallTimes | null;
}

/** Reads the shifts of one day. `where` is its key, and names it in a refusal. */
export function parseShifts(where: string, texts: readonly string[]): readonly Shift[] | Refused {
  const shifts: Shift[] = [];
  for (const [place, text] of texts.entries()) {
    const shift = parseShift(text);
    if ('refused' in shift) return { refused: shift.refused(where), at: [where, place] };
    shifts.push(shift);
  }
  return shifts;
}

/** Longer than anybody’s night: a shift that seems to last so long has its times swapped. */
const LONGEST_NIGHT = 16 * 3_600_000;

interface RefusedShift {
  readonly refused: (where: string) => string;
}

function parseShift(text: string): Shift | RefusedShift {
  const [, opens = '', closes = ''] = /^\s*([\d:]+)\s*[-–]\s*([\d:]+)\s*$/.exec(text) ?? [];
  const from = parseClockTime(opens);
  const to = parseClockTime(closes);
  if (from === undefined || to === undefined)
    return { refused: (where) => `“${text}” (${where}) is not an interval. Write it like 09:00-17:30.` };
  if (from <= to) return { today: [opens, closes], tomorrow: null };
  if (from - to < DAY - LONGEST_NIGHT) {
    return {
      refused: (where) =>
        `“${text}” (${where}) ends before it starts, and is too long for a night shift. Swap the times; ` +
        `or, if it is meant, end it at 24:00 and give the next day 00:00-${closes}.`,
    };
  }
  return { today: [opens, '24:00'], tomorrow: to === 0 ? null : ['00:00', closes] };
}

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
