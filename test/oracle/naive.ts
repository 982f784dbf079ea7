/** Answers questions of business time by counting minutes of the table, one by one. */
import type { Instant } from '../../plugin/calendar/instant.ts';
import { dayOf, MINUTE, type MinuteTable } from './minute-table.ts';

const DAY = 1440;

/** Business milliseconds between two instants of the window. */
export function elapsed({ open, from }: MinuteTable, start: Instant, end: Instant): number {
  let sum = 0;
  for (let minute = 0; minute < open.length; minute += 1) {
    const at = from + minute * MINUTE;
    if (open[minute] === 1) sum += Math.max(0, Math.min(end, at + MINUTE) - Math.max(start, at));
  }
  return sum;
}

export function isOpen({ open, from }: MinuteTable, at: Instant): boolean {
  return open[Math.floor((at - from) / MINUTE)] === 1;
}

/** The first change from open to closed at or after an instant. */
export function closingAfter({ open, from }: MinuteTable, at: Instant): Instant | undefined {
  for (let minute = Math.max(1, Math.ceil((at - from) / MINUTE)); minute < open.length; minute += 1)
    if (open[minute] === 0 && open[minute - 1] === 1) return from + minute * MINUTE;
  return undefined;
}

/** The last change from closed to open at or before an instant. */
export function openingBefore({ open, from }: MinuteTable, at: Instant): Instant | undefined {
  for (let minute = Math.floor((at - from) / MINUTE); minute > 0; minute -= 1)
    if (open[minute] === 1 && open[minute - 1] === 0) return from + minute * MINUTE;
  return undefined;
}

/** The instant at which that much is used up; undefined when the window ends first. */
export function deadline({ open, from, to }: MinuteTable, start: Instant, ms: number): Instant | undefined {
  let left = ms;
  for (let at = start; at < to; ) {
    const minute = Math.floor((at - from) / MINUTE);
    const end = from + (minute + 1) * MINUTE;
    if (open[minute] === 1) {
      if (left <= end - at) return at + left;
      left -= end - at;
    }
    at = end;
  }
  return undefined;
}

/** The mirror: from there that much passes until `end`; undefined when the window begins later. */
export function deadlineBefore({ open, from }: MinuteTable, end: Instant, ms: number): Instant | undefined {
  let left = ms;
  for (let at = end; at > from; ) {
    const minute = Math.ceil((at - from) / MINUTE) - 1;
    const start = from + minute * MINUTE;
    if (open[minute] === 1) {
      if (left <= at - start) return at - left;
      left -= at - start;
    }
    at = start;
  }
  return undefined;
}

export interface DayMove {
  readonly op: 'add' | 'subtract';
  readonly days: number;
  readonly end: boolean;
}

/** The same wall time on the Nth date with business time, rolled on; or that date’s last closing. */
export function workingDays(table: MinuteTable, start: Instant, move: DayMove): Instant | undefined {
  const { from, local } = table;
  const localStart = local[Math.floor((start - from) / MINUTE)] ?? 0;
  const here = dayOf(localStart);
  const working = workingDates(table);
  const ahead =
    move.op === 'add'
      ? working.filter((day) => day > here)
      : working.filter((day) => day < here).toReversed();
  const none = move.end && !working.includes(here) ? ahead[0] : here;
  const day = move.days === 0 ? none : ahead[move.days - 1];
  if (day === undefined) return undefined;
  if (move.end) return lastClosing(table, day);
  const moved = move.days === 0 ? start : onDate(table, start, localStart + (day - here) * DAY);
  return move.op === 'add' ? deadline(table, moved, 0) : deadlineBefore(table, moved, 0);
}

/** Dates at the edges of the window may be cut, and so look closed: they are left out. */
function workingDates({ local, open }: MinuteTable): readonly number[] {
  const working = new Set<number>();
  for (let minute = 0; minute < local.length; minute += 1)
    if (open[minute] === 1) working.add(dayOf(local[minute] ?? 0));
  const first = dayOf(local[0] ?? 0);
  const last = dayOf(local.at(-1) ?? 0);
  return [...working].filter((day) => day !== first && day !== last).sort((a, b) => a - b);
}

function lastClosing({ from, local, open }: MinuteTable, day: number): Instant {
  return from + (local.findLastIndex((at, minute) => open[minute] === 1 && dayOf(at) === day) + 1) * MINUTE;
}

/** The instant of a wall time: the first of two, and where it is skipped as much later as the clock jumps. */
function onDate({ from, local }: MinuteTable, start: Instant, wanted: number): Instant {
  const exact = local.indexOf(wanted);
  const before = local.findIndex((minute) => minute > wanted) - 1;
  const minute = exact >= 0 ? exact : before + wanted - (local[before] ?? 0);
  return from + minute * MINUTE + (start % MINUTE);
}
