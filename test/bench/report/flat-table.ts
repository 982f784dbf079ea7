/** The peer: the same facts in flat tables, a row for each thing that is counted, with every length measured beforehand. */
import type { DatabaseSync } from 'node:sqlite';
import { elapsed } from '../../../plugin/calendar/arithmetic.ts';
import type { Calendar } from '../../../plugin/calendar/calendar.ts';
import { isCustomers } from '../../../plugin/core/clock.ts';
import { isActive } from '../../../plugin/core/ticket/status.ts';
import type { Facts } from '../../../plugin/reports/figures/facts.ts';
import { otherEndsOf, reopeningsOf, solutionsOf, workedUntil } from '../../../plugin/reports/figures/life.ts';

const SEVEN_DAYS = 7 * 86_400_000;

/** Facts that happened at an instant; those that a solution settles; clocks; and when a ticket was open. */
export const schema = `
create table thing (figure text, part text, at integer, counted integer, amount real, business real, wall real);
create table solution (ticket text, at integer, tier integer, first_contact integer, escalated integer, handoffs integer,
  back integer, known integer, rated integer, business real, wall real, requester_b real, requester_w real,
  staff_b real, staff_w real, outside_b real, outside_w real);
create table clock (ticket text, kind text, promised integer, breached_at integer, met_at integer);
create table stay (ticket text, since integer, until integer, opened_at integer, opened_b real);
`;
export const indexes = `
create index thing_at on thing (figure, at);
create index solution_at on solution (at);
create index clock_breached on clock (breached_at);
create index clock_met on clock (met_at);
create index stay_since on stay (since);
`;

/** Business time is counted from here; nothing of the year is older. */
export const ZERO = Date.UTC(2025, 0, 1);

export function flatten(facts: Iterable<Facts>, calendar: Calendar, into: DatabaseSync): void {
  const insert = (table: string, fields: number) =>
    into.prepare(`insert into ${table} values (${Array(fields).fill('?').join(', ')})`);
  const thing = insert('thing', 7);
  const solution = insert('solution', 17);
  const clock = insert('clock', 5);
  const stay = insert('stay', 5);
  into.exec('begin');
  for (const one of facts) {
    const length = (figure: string, from: number, to: number | null) => {
      if (to !== null) thing.run(figure, null, to, 0, 0, elapsed(calendar, from, to), Math.max(0, to - from));
    };
    const happened = (figure: string, at: number, part: string | null = null, counted = 0, amount = 1) =>
      thing.run(figure, part, at, counted, amount, 0, 0);
    const { openedAt, course } = one;
    happened('opened', openedAt);
    if (one.channel === 'portal') happened('portal-tickets', openedAt);
    for (const at of reopeningsOf(one)) happened('reopened', at);
    for (const { at, end } of otherEndsOf(one)) happened('ended-otherwise', at, end?.code ?? null);
    for (const { at, up } of one.handoffs) if (up) happened('escalations', at);
    for (const at of one.managerCalls) happened('manager-calls', at);
    for (const { at, stars } of one.ratings) happened('satisfaction', at, null, stars >= 4 ? 1 : 0);
    for (const { at, type, length: amount } of one.time) happened('time-logged', at, type, 0, amount);
    const { accepted, declined } = one.suggested;
    for (let at = 0; at < accepted + declined; at += 1)
      happened('suggestion-precision', openedAt, null, at < accepted ? 1 : 0);
    length('first-response', openedAt, one.firstReplyAt);
    length('time-to-own', openedAt, course.find(({ assignee }) => assignee !== null)?.at ?? null);
    for (const { kind, from, metAt } of one.clocks) if (kind === 'next-response') length(kind, from, metAt);
    const solutions = solutionsOf(one);
    length('first-resolution', openedAt, solutions[0]?.at ?? null);
    for (const { at, stage, reopenedAt } of solutions) {
      const isBack = reopenedAt !== null && reopenedAt - at <= SEVEN_DAYS;
      const before = one.handoffs.filter((handoff) => handoff.at <= at);
      const isUp = before.some(({ up }) => up);
      const isFirst = (stage.end?.answers ?? 0) <= 1 && stage.end?.wrote !== true && !isUp && !isBack;
      const stretches = workedUntil(one, at);
      const lengths = (['requester', 'staff', 'outside'] as const).map((of) => {
        const own = stretches.filter((stretch) => stretch.of === of);
        return {
          business: own.reduce((sum, { from, to }) => sum + elapsed(calendar, from, to), 0),
          wall: own.reduce((sum, { from, to }) => sum + to - from, 0),
        };
      });
      solution.run(
        ...[one.id, at, stage.tier, Number(isFirst), Number(isUp), before.length, Number(isBack)],
        ...[Number(one.knownErrors.length > 0), Number(one.ratings.some((rating) => rating.at === at))],
        lengths.reduce((sum, { business }) => sum + business, 0),
        lengths.reduce((sum, { wall }) => sum + wall, 0),
        ...lengths.flatMap(({ business, wall }) => [business, wall]),
      );
    }
    for (const own of one.clocks)
      clock.run(one.id, own.kind, Number(isCustomers(own)), own.breachedAt ?? own.due, own.metAt);
    for (const [at, stage] of course.entries())
      if (isActive(stage.status))
        stay.run(one.id, stage.at, course[at + 1]?.at ?? null, openedAt, elapsed(calendar, ZERO, openedAt));
  }
  into.exec('commit');
}
