/** The rows of days: when a clock ran on each, one row a day; whole weeks at a time where there are many. */

import { sayDuration } from '../../calendar/duration.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { LedgerSpan } from '../../sla/ledger.ts';
import { type Locale, render, renderCount } from '../../words/render.ts';
import { sayDate, sayWallTime } from '../time.ts';
import type { Row } from './mark-row.ts';

/** More days than this are told by the week. */
const MANY = 21;

interface Day {
  readonly date: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly ran: readonly { readonly from: Instant; readonly to: Instant }[];
  readonly holiday: boolean;
}

/** What the clock did on these days, or will do. */
type Tense = 'ran' | 'runs';

interface Told {
  readonly timezone: string;
  /** The business milliseconds before them. */
  readonly used: number;
  readonly tense: Tense;
}

/** `spans` are those of one leg, in order. */
export function dayRows(
  spans: readonly LedgerSpan[],
  { timezone, used, tense }: Told,
  locale: Locale,
): readonly Row[] {
  const [first] = spans;
  // While it stood still, and after its end, there are no days to count.
  if (first === undefined || first.state === 'paused' || first.state === 'over') return [];
  const days = daysOf(spans, timezone).filter(({ ran, holiday }) => ran.length > 0 || holiday);
  let sum = used;
  return inWeeks(days).map((group) => {
    const counts = group.reduce((total, { ran }) => total + lengthOf(ran), 0);
    sum += counts;
    return {
      when: whenOf(group, timezone, locale),
      what: whatOf(group, timezone, tense, locale),
      counts,
      used: sum,
    };
  });
}

function daysOf(spans: readonly LedgerSpan[], timezone: string): readonly Day[] {
  const days: Day[] = [];
  for (const span of spans) {
    for (const part of byDate(span, timezone)) {
      const last = days.at(-1);
      const ran = span.state === 'running' ? [{ from: part.from, to: part.to }] : [];
      const holiday = span.state === 'holiday';
      if (last?.date !== part.date) days.push({ ...part, ran, holiday });
      else
        days[days.length - 1] = {
          ...last,
          to: part.to,
          ran: join(last.ran, ran),
          holiday: last.holiday || holiday,
        };
    }
  }
  return days;
}

type Run = Day['ran'];

/** Two that touch are one, as after a change of the target. */
function join(before: Run, after: Run): Run {
  const [last, next] = [before.at(-1), after[0]];
  if (last === undefined || next === undefined || last.to !== next.from) return [...before, ...after];
  return [...before.slice(0, -1), { from: last.from, to: next.to }, ...after.slice(1)];
}

/** A span cut at each midnight of the zone. */
function byDate(
  { from, to }: Pick<LedgerSpan, 'from' | 'to'>,
  timezone: string,
): readonly { readonly date: string; readonly from: Instant; readonly to: Instant }[] {
  const parts: { date: string; from: Instant; to: Instant }[] = [];
  let at = from;
  while (at < to) {
    const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone).toPlainDate();
    const end = Math.min(to, date.add({ days: 1 }).toZonedDateTime(timezone).epochMilliseconds);
    parts.push({ date: date.toString(), from: at, to: end });
    at = end;
  }
  return parts;
}

function inWeeks(days: readonly Day[]): readonly (readonly Day[])[] {
  if (days.length <= MANY) return days.map((day) => [day]);
  const weeks = Map.groupBy(days, ({ date }) => {
    const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
    return `${yearOfWeek}/${weekOfYear}`;
  });
  return [...weeks.values()];
}

function lengthOf(ran: Run): number {
  return ran.reduce((sum, { from, to }) => sum + to - from, 0);
}

function whenOf(group: readonly Day[], timezone: string, locale: Locale): string {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return '';
  const dayOf = ({ from }: Day): string => sayDate(from, timezone, locale.language);
  if (first === last) return dayOf(first);
  return render('account-days', { from: dayOf(first), until: dayOf(last) }, locale);
}

function whatOf(group: readonly Day[], timezone: string, tense: Tense, locale: Locale): string {
  const [day] = group;
  if (group.length > 1 || day === undefined) {
    const holidays = group.filter(({ holiday }) => holiday).length;
    const off = holidays === 0 ? '' : renderCount('account-off', holidays, {}, locale);
    const worked = group.filter(({ ran }) => ran.length > 0).length;
    return renderCount(`account-${tense}-on`, worked, { off }, locale);
  }
  if (day.ran.length === 0) return render('account-holiday', {}, locale);
  const times = day.ran.map(({ from, to }) => sayRun(from, to, day.date, timezone)).join(', ');
  return `${render(`account-${tense}`, { times }, locale)}${clockChange(day, timezone, tense, locale)}`;
}

function sayRun(from: Instant, to: Instant, date: string, timezone: string): string {
  const midnight = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(timezone).epochMilliseconds;
  return `${sayWallTime(from, timezone)}–${to === midnight ? '24:00' : sayWallTime(to, timezone)}`;
}

/** On such a day wall times do not add up, so it is said. */
function clockChange({ from, to }: Day, timezone: string, tense: Tense, locale: Locale): string {
  const offset = (at: Instant): number =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone).offsetNanoseconds / 1e6;
  const change = offset(to) - offset(from);
  if (change === 0) return '';
  const way = change > 0 ? 'forward' : 'back';
  const length = sayDuration(Math.abs(change));
  return render(`clocks-${tense === 'ran' ? 'went' : 'go'}-${way}`, { length }, locale);
}
