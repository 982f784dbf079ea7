/** The answer of `/sla why`: one clock’s account, so plain that a due time can be recomputed with a pencil. */
import { sayWeek } from '../../calendar/say-week.ts';
import { breachOf, type Calendars, type Clock, type ClockRule, ruleOf } from '../../clock/clock.ts';
import { ledgerAhead, ledgerOf } from '../../clock/ledger.ts';
import { legs } from '../../clock/legs.ts';
import { type Reading, read } from '../../clock/passing.ts';
import { sayDuration } from '../../duration.ts';
import type { Instant } from '../../instant.ts';
import { sayWaitReason } from '../../ticket/status.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { sayClockName } from '../promise.ts';
import { sayExactTime, zoneNote } from '../time.ts';
import { dayRows } from './day-rows.ts';
import { markRow, type Row, sayLength, sayRow, sayTarget, sayVersion } from './mark-row.ts';

/**
 * Markdown: a table of what happened and what counted, day by day, up to now, then what is ahead until it is due.
 * Times are those of `timezone`, the desk’s; where the calendar keeps another zone, the days are still told in it.
 */
export function sayAccount(
  ticket: Ticket,
  clock: Clock,
  calendars: Calendars,
  timezone: string,
  now: Instant,
): string {
  const reading = read(clock, calendars, now);
  const rule = ruleOf(clock);
  if (reading === null || rule === null) return '';
  const { due, used, target, state } = reading;
  const isOwed = state === 'running' || state === 'paused';
  const ahead = due === null || due <= now ? [] : aheadOf(clock, calendars, timezone, now, due, used);
  return [
    `**${sayClockName(clock.kind)}** (times in ${timezone})`,
    '',
    sayStanding(reading, rule, timezone),
    sayRule(rule, calendars),
    '',
    '| When | The clock | Counts | Used |',
    '| --- | --- | --- | --- |',
    ...rowsOf(ticket, clock, calendars, timezone, now).map(sayRow),
    ...(isOwed
      ? [sayRow({ ...nowRow(now, timezone), what: sayLeft(target - used), counts: null, used })]
      : []),
    ...[...ahead, ...(ahead.length === 0 ? [] : [dueRow(due, target, timezone)])].map(sayRow),
    '',
    sayEnd(clock, calendars, now),
    ...zoneNote(calendars(rule.policy, rule.calendar).timezone, timezone, rule.calendar),
  ].join('\n');
}

function aheadOf(
  clock: Clock,
  calendars: Calendars,
  timezone: string,
  now: Instant,
  due: Instant,
  used: number,
): readonly Row[] {
  return dayRows(ledgerAhead(clock, calendars, now, due), timezone, used, 'runs');
}

function nowRow(now: Instant, timezone: string): Pick<Row, 'when'> {
  return { when: `**now**, ${sayExactTime(now, timezone)}` };
}

function dueRow(due: Instant | null, target: number, timezone: string): Row {
  const when = due === null ? '' : `**due** ${sayExactTime(due, timezone)}`;
  return { when, what: 'if nothing changes before', counts: null, used: target };
}

function sayLeft(left: number): string {
  return left >= 0
    ? `${sayDuration(left)} of business time left`
    : `${sayDuration(-left)} of business time over the target`;
}

/** Each mark in its place, and between them the days on which the clock ran or stood still. */
function rowsOf(
  ticket: Ticket,
  clock: Clock,
  calendars: Calendars,
  timezone: string,
  now: Instant,
): readonly Row[] {
  const ledger = ledgerOf(clock, calendars, now);
  let used = 0;
  return clock.marks.flatMap((mark, at) => {
    const row = markRow(ticket, clock, at, timezone, used);
    const days = dayRows(
      ledger.filter((span) => span.mark === mark),
      timezone,
      used,
    );
    used = days.at(-1)?.used ?? used;
    return [...row, ...days];
  });
}

/** `Due **Tue 27 Oct 2026, 11:25**: 7 h 35 min of 20 h are used.` */
function sayStanding({ state, due, used, breachedAt }: Reading, rule: ClockRule, timezone: string): string {
  const sum = `${sayDuration(used)} of ${sayLength(rule)} used`;
  const late = breachedAt === null ? '' : `Breached **${sayExactTime(breachedAt, timezone)}**. `;
  switch (state) {
    case 'running':
      return breachedAt === null && due !== null
        ? `Due **${sayExactTime(due, timezone)}**: ${sum}.`
        : `${late}It still runs: ${sum}.`;
    case 'paused':
      return `${late}It stands still: ${sum}.`;
    case 'met':
      return `${late}Met: ${sum}.`;
    case 'stopped':
      return `${late}It has ended: ${sum}.`;
    default:
      return state satisfies never;
  }
}

/** The rule that governs it now, with the hours in which it counts. */
function sayRule(rule: ClockRule, calendars: Calendars): string {
  const calendar = calendars(rule.policy, rule.calendar);
  const hours =
    rule.calendar === '24x7'
      ? 'round the clock'
      : `${sayWeek(calendar)} (${calendar.timezone}), but for holidays`;
  const pauses =
    rule.pausesOn.length === 0
      ? 'it never stands still'
      : `it stands still while the ticket waits for ${rule.pausesOn.map(sayWaitReason).join(', ')}`;
  return `By policy ${sayVersion(rule)}: ${rule.priority}, target ${sayTarget(rule)}; calendar ${rule.calendar}: ${hours}; ${pauses}.`;
}

/** The wall time beside the business time, and the policy that a breach was judged by. */
function sayEnd(clock: Clock, calendars: Calendars, now: Instant): string {
  const all = legs(clock, calendars, now);
  const lengthOf = (wanted: string): number =>
    all.reduce((sum, { state, from, to }) => (state === wanted ? sum + to - from : sum), 0);
  const still = lengthOf('paused');
  const lived = `On the wall: ${sayDuration(lengthOf('running') + still)} so far, ${sayDuration(still)} of it standing still.`;
  const breach = breachOf(clock);
  return breach === undefined ? lived : `${lived} The breach was judged by policy ${sayVersion(breach)}.`;
}
