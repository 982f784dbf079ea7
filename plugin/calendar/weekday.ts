/** The days of the week, Monday first. */

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The same for looking up what may be no day at all. */
const namesInOrder: readonly string[] = weekdays;

export function dayAfter(day: Weekday): Weekday {
  return weekdays[(weekdays.indexOf(day) + 1) % weekdays.length] ?? day;
}

/** The days of `sat` or of a run such as `mon-fri` or `sat-mon`; none when it names no day. */
export function daysNamed(key: string): readonly Weekday[] {
  const [from = -1, to = from, ...more] = key.split('-').map((name) => namesInOrder.indexOf(name));
  if (from < 0 || to < 0 || more.length > 0) return [];
  if (from <= to) return weekdays.slice(from, to + 1);
  return [...weekdays.slice(from), ...weekdays.slice(0, to + 1)];
}
