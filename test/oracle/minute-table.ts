/** The naive truth about a calendar: a table of UTC minutes, each open or closed by what the wall clock shows. */
import type { Instant } from '../../plugin/calendar/instant.ts';
import type { CalendarFile } from '../../plugin/policy/sections/calendars.ts';

export const MINUTE = 60_000;
const HOUR = 60;
const DAY = 1440;

export interface MinuteTable {
  /** The first minute, and the end of the last. */
  readonly from: Instant;
  readonly to: Instant;
  /** For each minute: 1 for business time, else 0. */
  readonly open: Uint8Array;
  /** For each minute: the local time at its start, in minutes since 1970-01-01 by the wall clock. */
  readonly local: Int32Array;
}

/** Looks at every minute of the window. Reads the calendar as the policy writes it, nothing compiled. */
export function minuteTable(written: CalendarFile, from: Instant, days: number): MinuteTable {
  const local = localMinutes(written.timezone, from, days * DAY);
  const open = new Uint8Array(local.length);
  let known: { day: number; minutes: Uint8Array } = { day: Number.NaN, minutes: new Uint8Array(DAY) };
  for (let minute = 0; minute < local.length; minute += 1) {
    const here = local[minute] ?? 0;
    const day = dayOf(here);
    if (day !== known.day) known = { day, minutes: openOn(written, day) };
    open[minute] = known.minutes[here - day * DAY] ?? 0;
  }
  return { from, to: from + local.length * MINUTE, open, local };
}

/** The local date of a local minute, in days since 1970-01-01. */
export function dayOf(localMinute: number): number {
  return Math.floor(localMinute / DAY);
}

/** Such a date as people write it: `2026-11-22`. */
export function dateOf(day: number): string {
  return new Date(day * DAY * MINUTE).toISOString().slice(0, 10);
}

/** Asks the zone at both ends of every hour, and at every minute of an hour in which its offset changes. */
function localMinutes(timezone: string, from: Instant, count: number): Int32Array {
  const first = from / MINUTE;
  const minutes = new Int32Array(count);
  for (let hour = 0; hour < count; hour += HOUR) {
    const before = offset(timezone, from + hour * MINUTE);
    const steady = before === offset(timezone, from + (hour + HOUR) * MINUTE - 1);
    for (let minute = hour; minute < hour + HOUR; minute += 1)
      minutes[minute] = first + minute + (steady ? before : offset(timezone, from + minute * MINUTE));
  }
  return minutes;
}

/** Minutes by which the wall clock is ahead of UTC. */
function offset(timezone: string, at: Instant): number {
  const minutes =
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone).offsetNanoseconds / 6e10;
  if (!Number.isInteger(minutes)) throw new Error(`${timezone} is ${minutes} minutes from UTC at ${at}`);
  return minutes;
}

const dayNames = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'];

/** Which minutes of a local date are open: 1 for each. A night shift of the weekday before reaches into this date. */
function openOn(written: CalendarFile, day: number): Uint8Array {
  const minutes = new Uint8Array(DAY);
  const date = dateOf(day);
  const override = written.overrides[date];
  const holiday = written.holidays.some((one) => one === date || one === `-${date.slice(4)}`);
  if (override !== undefined) paint(minutes, override.map(read), 1);
  else if (!holiday) paintWeekday(minutes, written, day);
  paint(minutes, (written.breaks[date] ?? []).map(read), 0);
  return minutes;
}

function paintWeekday(minutes: Uint8Array, { hours, breaks }: CalendarFile, day: number): void {
  const week = hours === '24x7' ? { 'mon-sun': ['00:00-24:00'] } : hours;
  paint(minutes, nightBefore(onWeekday(week, day - 1)), 1);
  paint(minutes, onWeekday(week, day), 1);
  paint(minutes, nightBefore(onWeekday(breaks, day - 1)), 0);
  paint(minutes, onWeekday(breaks, day), 0);
}

/** A shift that ends before it starts goes on to midnight here, and then on the next date. */
function paint(minutes: Uint8Array, shifts: readonly Shift[], as: 0 | 1): void {
  for (const { from, to } of shifts) minutes.fill(as, from, to < from ? DAY : to);
}

function nightBefore(shifts: readonly Shift[]): readonly Shift[] {
  return shifts.filter(({ from, to }) => to < from).map(({ to }) => ({ from: 0, to }));
}

interface Shift {
  readonly from: number;
  readonly to: number;
}

function onWeekday(week: Readonly<Record<string, readonly string[]>>, day: number): readonly Shift[] {
  const name = dayNames[((day % 7) + 7) % 7] ?? '';
  return Object.entries(week).flatMap(([key, shifts]) => (namesDay(key, name) ? shifts.map(read) : []));
}

function namesDay(key: string, name: string): boolean {
  const order = 'mon tue wed thu fri sat sun mon tue wed thu fri sat sun';
  const [first = '', last = first] = key.split('-');
  if (!order.includes(first) || first === '') return false;
  const run = order.slice(order.indexOf(first));
  return run.slice(0, run.indexOf(last) + 3).includes(name);
}

function read(text: string): Shift {
  const [from = 0, to = 0] = text
    .split('-')
    .map((time) => Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)));
  return { from, to };
}
