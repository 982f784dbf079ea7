/** The desk's hours, read from the policy of a history, and how much of a stretch lies in them: a day at a time. */
import { parse } from 'yaml';

interface CalendarHours {
  readonly timezone: string;
  /** Of each day of the week, Monday is 1: `08:00-12:00`; null is all the time. */
  readonly windows: ReadonlyMap<number, readonly string[]> | null;
  readonly holidays: readonly string[];
}

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Those of a calendar of the last policy; null is the one that its clocks run by. */
export function hoursOf(history: readonly string[]): (calendar: string | null) => CalendarHours {
  const policies = history.map((line) => JSON.parse(line)).filter((line) => 'version' in line);
  const { calendars, clocks, timezone } = parse(policies.at(-1).text);
  return (named) => {
    const name = named ?? clocks.calendar ?? '24x7';
    const calendar = calendars?.[name];
    if (calendar === undefined) return { timezone, windows: null, holidays: [] };
    const windows = new Map<number, string[]>();
    for (const [days, hours] of Object.entries<string[]>(calendar.hours)) {
      const [first = '', last = first] = days.split('-');
      for (let day = week.indexOf(first); day <= week.indexOf(last); day++)
        windows.set(day + 1, [hours].flat());
    }
    return { timezone: calendar.timezone ?? timezone, windows, holidays: calendar.holidays ?? [] };
  };
}

export type Hours = ReturnType<typeof hoursOf>;

export function lengthWithin(
  { timezone, windows, holidays }: CalendarHours,
  from: number,
  to: number,
): number {
  if (windows === null) return Math.max(0, to - from);
  const zoned = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone).toPlainDate();
  let length = 0;
  for (let day = zoned(from); Temporal.PlainDate.compare(day, zoned(to)) <= 0; day = day.add({ days: 1 })) {
    if (holidays.some((one) => day.toString().endsWith(one.replace('--', '-')))) continue;
    for (const window of windows.get(day.dayOfWeek) ?? []) {
      const [opens = 0, closes = 0] = window
        .split('-')
        .map((time) => day.toZonedDateTime({ timeZone: timezone, plainTime: time }).epochMilliseconds);
      length += Math.max(0, Math.min(to, closes) - Math.max(from, opens));
    }
  }
  return length;
}
