/** The hours of a calendar’s week in words, as people would write them on a door. */

import type { Calendar } from '../../calendar/calendar.ts';
import { DAY, type WallInterval } from '../../calendar/table/wall-interval.ts';
import { type Locale, render } from '../../words/render.ts';
import { weekdayName } from '../time.ts';

/** `Mon–Fri 09:00–12:00, 13:00–17:00; Sat 09:00–14:00`, or `round the clock`; holidays and exceptions apart. */
export function sayWeek({ days: { week } }: Calendar, locale: Locale): string {
  const names = [1, 2, 3, 4, 5, 6, 7].map((day) => weekdayName(day, locale.language));
  const hours = names.map((_, day) => sayDay(week[day] ?? []));
  if (hours.every((one) => one === '00:00–24:00')) return render('round-the-clock', {}, locale);
  const runs: { from: number; to: number; said: string }[] = [];
  for (const [day, said] of hours.entries()) {
    const last = runs.at(-1);
    if (last?.said === said) runs[runs.length - 1] = { ...last, to: day };
    else runs.push({ from: day, to: day, said });
  }
  return runs
    .filter(({ said }) => said !== '')
    .map(({ from, to, said }) => `${names[from]}${from === to ? '' : `–${names[to]}`} ${said}`)
    .join('; ');
}

function sayDay(intervals: readonly WallInterval[]): string {
  return intervals.map(({ from, to }) => `${sayTime(from)}–${to === DAY ? '24:00' : sayTime(to)}`).join(', ');
}

function sayTime(sinceMidnight: number): string {
  return new Temporal.PlainTime().add({ milliseconds: sinceMidnight }).toString({ smallestUnit: 'minute' });
}
