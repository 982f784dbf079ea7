/** The answer of `/sla why`: one clock’s account, so plain that a due time can be recomputed with a pencil. */
import { type Calendars, type Clock, ruleOf } from '../../clock/clock.ts';
import { ledgerAhead, ledgerOf } from '../../clock/ledger.ts';
import { read } from '../../clock/reading.ts';
import { sayDuration } from '../../duration.ts';
import type { Instant } from '../../instant.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { sayClockName } from '../promise.ts';
import { sayExactTime, zoneNote } from '../time.ts';
import { dayRows } from './day-rows.ts';
import { markRow } from './mark-row.ts';
import { type Row, sayRow } from './row.ts';
import { sayEnd, sayRule, sayStanding } from './summary.ts';

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
