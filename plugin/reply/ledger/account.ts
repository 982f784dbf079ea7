/** The answer of `/sla why`: one clock’s account, so plain that a due time can be recomputed with a pencil. */

import { sayDuration } from '../../calendar/duration.ts';
import type { Instant } from '../../calendar/instant.ts';
import { breachOf, type Calendars, type Clock, type ClockRule, isOver, ruleOf } from '../../core/clock.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { type LedgerSpan, ledgerAhead, ledgerOf } from '../../sla/ledger.ts';
import { legs } from '../../sla/legs.ts';
import { type Reading, read } from '../../sla/passing.ts';
import { type Locale, render } from '../../words/render.ts';
import { waitReasonName } from '../card/names.ts';
import type { Seen } from '../clock-line.ts';
import { sayClockName } from '../promise.ts';
import { sayExactTime, sayShortTime, zoneNote } from '../time.ts';
import { dayRows } from './day-rows.ts';
import { markRow, type Row, sayLength, sayRow, sayTarget, sayVersion } from './mark-row.ts';
import { sayWeek } from './week.ts';

/**
 * Markdown: a table of what happened and what counted, day by day, up to now, then what is ahead until it is due.
 * Times are those of the desk’s zone; where the calendar keeps another zone, the days are still told in it.
 */
export function sayAccount(ticket: Ticket, clock: Clock, seen: Seen, locale: Locale): string {
  const { calendars, asOf } = seen;
  const { timezone } = seen.policy;
  const reading = read(clock, calendars, asOf);
  const rule = ruleOf(clock);
  if (reading === null || rule === null) return '';
  return [
    render('account-title', { clock: sayClockName(clock.kind, locale), timezone }, locale),
    '',
    sayStanding(reading, rule, timezone, locale),
    sayRule(rule, calendars, locale),
    '',
    render('account-head', {}, locale),
    '| --- | --- | --- | --- |',
    ...[
      ...rowsOf(ticket, clock, seen, locale),
      ...nowRow(reading, seen, locale),
      ...rowsAhead(clock, reading, seen, locale),
    ].map(sayRow),
    '',
    sayEnd(clock, calendars, asOf, locale),
    ...zoneNote(calendars(rule.policy, rule.calendar).timezone, timezone, rule.calendar, locale),
  ].join('\n');
}

/** Each mark in its place, and between them the days on which the clock ran or stood still, with what monitoring saw. */
function rowsOf(ticket: Ticket, clock: Clock, seen: Seen, locale: Locale): readonly Row[] {
  const { timezone } = seen.policy;
  const ledger = ledgerOf(clock, seen.calendars, seen.asOf);
  const notes = notesOf(ticket, clock, locale);
  let used = 0;
  const days = (spans: readonly LedgerSpan[]): readonly Row[] => {
    const rows = dayRows(spans, { timezone, used, tense: 'ran' }, locale);
    used = rows.at(-1)?.used ?? used;
    return rows;
  };
  return clock.marks.flatMap((mark, position) => {
    const row = markRow(ticket, clock, { position, used, timezone }, locale);
    const next = clock.marks[position + 1]?.at ?? seen.asOf + 1;
    const begun = position === 0 ? Number.NEGATIVE_INFINITY : mark.at;
    let left = ledger.filter((span) => span.mark === mark);
    const told = notes
      .filter(({ at }) => at >= begun && at < next)
      .flatMap(({ at, what }): readonly Row[] => {
        const before = days(left.flatMap((span) => part(span, span.from, at)));
        left = left.flatMap((span) => part(span, at, span.to));
        const when = `**${sayExactTime(at, timezone, locale.language)}**`;
        return [...before, { when, what, counts: null, used }];
      });
    return [...row, ...told, ...days(left)];
  });
}

interface Note {
  readonly at: Instant;
  readonly what: string;
}

/** What monitoring saw while the ticket was to be resolved. It changes nothing of what is counted: recovered is not resolved. */
function notesOf({ recoveries = [] }: Ticket, clock: Clock, locale: Locale): readonly Note[] {
  if (clock.kind !== 'resolution') return [];
  const end = isOver(clock) ? (clock.marks.at(-1)?.at ?? 0) : Number.POSITIVE_INFINITY;
  const notes = recoveries.flatMap(({ at, until }) => [
    { at, what: render('account-restored', {}, locale) },
    ...(until === null ? [] : [{ at: until, what: render('account-fires-again', {}, locale) }]),
  ]);
  return notes.filter(({ at }) => at < end);
}

/** What of a span lies between two instants. */
function part(span: LedgerSpan, from: Instant, to: Instant): readonly LedgerSpan[] {
  const [begin, end] = [Math.max(span.from, from), Math.min(span.to, to)];
  return begin < end ? [{ ...span, from: begin, to: end }] : [];
}

/** How much is left; none once it is over. */
function nowRow({ state, used, target }: Reading, { policy, asOf }: Seen, locale: Locale): readonly Row[] {
  if (state !== 'running' && state !== 'paused') return [];
  const time = sayExactTime(asOf, policy.timezone, locale.language);
  const left = target - used;
  const what =
    left >= 0
      ? render('account-left', { left: sayDuration(left) }, locale)
      : render('account-over', { length: sayDuration(-left) }, locale);
  return [{ when: render('account-now', { time }, locale), what, counts: null, used }];
}

/** The days until it is due, and that time. */
function rowsAhead(
  clock: Clock,
  { due, used, target }: Reading,
  { policy, calendars, asOf }: Seen,
  locale: Locale,
): readonly Row[] {
  if (due === null || due <= asOf) return [];
  const { timezone } = policy;
  const days = dayRows(ledgerAhead(clock, calendars, asOf, due), { timezone, used, tense: 'runs' }, locale);
  if (days.length === 0) return [];
  const when = render('account-due', { time: sayExactTime(due, timezone, locale.language) }, locale);
  const what = render('account-if-nothing-changes', {}, locale);
  return [...days, { when, what, counts: null, used: target }];
}

/** `Due **Tue 27 Oct 2026, 11:25**: 7 h 35 min of 20 h are used.` */
function sayStanding(
  { state, due, used, breachedAt }: Reading,
  rule: ClockRule,
  timezone: string,
  locale: Locale,
): string {
  const sum = { used: sayDuration(used), target: sayLength(rule) };
  const timeOf = (at: Instant): string => sayShortTime(at, timezone, locale.language);
  const late =
    breachedAt === null ? '' : `${render('account-breached', { time: timeOf(breachedAt) }, locale)} `;
  switch (state) {
    case 'running':
      return breachedAt === null && due !== null
        ? render('account-standing-due', { time: timeOf(due), ...sum }, locale)
        : `${late}${render('account-standing-runs', sum, locale)}`;
    case 'paused':
      return `${late}${render('account-standing-paused', sum, locale)}`;
    case 'met':
      return `${late}${render('account-standing-met', sum, locale)}`;
    case 'stopped':
      return `${late}${render('account-standing-ended', sum, locale)}`;
    default:
      return state satisfies never;
  }
}

/** The rule that governs it now, with the hours in which it counts. */
function sayRule(rule: ClockRule, calendars: Calendars, locale: Locale): string {
  const calendar = calendars(rule.policy, rule.calendar);
  const hours =
    rule.calendar === '24x7'
      ? render('round-the-clock', {}, locale)
      : render('account-hours', { week: sayWeek(calendar, locale), timezone: calendar.timezone }, locale);
  const whom = rule.pausesOn.map((on) => waitReasonName(on, locale)).join(', ');
  const pauses =
    whom === '' ? render('account-never-pauses', {}, locale) : render('account-pauses', { whom }, locale);
  const values = {
    policy: sayVersion(rule),
    priority: rule.priority,
    target: sayTarget(rule),
    calendar: rule.calendar,
    hours,
    pauses,
  };
  return render('account-rule', values, locale);
}

/** The time that passed beside the business time, and the policy that a breach was judged by. */
function sayEnd(clock: Clock, calendars: Calendars, now: Instant, locale: Locale): string {
  const all = legs(clock, calendars, now);
  const lengthOf = (wanted: string): number =>
    all.reduce((sum, { state, from, to }) => (state === wanted ? sum + to - from : sum), 0);
  const still = lengthOf('paused');
  const length = sayDuration(lengthOf('running') + still);
  const lived =
    still === 0
      ? render('account-lived-whole', { length }, locale)
      : render('account-lived', { length, still: sayDuration(still) }, locale);
  const breach = breachOf(clock);
  if (breach === undefined) return lived;
  return `${lived} ${render('account-judged', { policy: sayVersion(breach) }, locale)}`;
}
