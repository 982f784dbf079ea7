/**
 * A week at a busy desk, drawn by a seed: hundreds of tickets, three teams, real business hours, a holiday. Through
 * the signed door, with the real rules and store; then everything is looked at as a duty manager would.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breachOf, clockKinds, startOf } from '../../plugin/core/clock.ts';
import { isActive } from '../../plugin/core/ticket/status.ts';
import type { Ticket } from '../../plugin/core/ticket/ticket.ts';
import { nextDue } from '../../plugin/rules/time/due.ts';
import { desk } from '../core/sample.ts';
import { type MinuteTable, minuteTable } from '../oracle/minute-table.ts';
import { deadline } from '../oracle/naive.ts';
import { policy as agreement, level1, office, targets } from './agreement.ts';
import { drawBy } from './draw.ts';
import { type Fate, fateOf, MINUTE } from './fate.ts';
import { type FrontDesk, openFrontDesk } from './front-desk.ts';
import { judgeTicket } from './judge.ts';

/** More by hand: `WEEK_SEED=7 WEEK_TICKETS=2000 npx vitest run test/week`. */
const seed = Number(process.env['WEEK_SEED'] ?? 2026);
const count = Number(process.env['WEEK_TICKETS'] ?? 400);

const monday = Date.parse('2026-11-16T00:00:00Z');
const WEEK = 7 * 24 * 60;
const sunday = monday + WEEK * MINUTE;

let front: FrontDesk;
let table: MinuteTable;
let fates: readonly Fate[];
let tickets: readonly Ticket[];

beforeAll(async () => {
  const draw = drawBy(seed);
  table = minuteTable(office, monday, 21);
  const atWork = (at: number): number => deadline(table, at, 0) ?? at;
  const openings = Array.from({ length: count }, () => {
    const at = monday + draw.between(0, WEEK - 1) * MINUTE;
    // Most people write while they work; some do at night and on Sunday.
    return draw.chance(0.85) ? Math.min(atWork(at) + draw.between(0, 90) * MINUTE, sunday - MINUTE) : at;
  });
  fates = openings.map((at, index) => fateOf(index + 1, at, draw, atWork));
  front = await openFrontDesk(monday);
  const happenings = fates
    .flatMap((fate) => [
      { at: fate.openedAt, fate, act: null },
      ...fate.acts.map((act) => ({ at: act.at, fate, act })),
    ])
    .filter(({ at }) => at < sunday)
    .toSorted((one, other) => one.at - other.at);
  for (const { at, fate, act } of happenings) {
    await front.until(at);
    // GitHub tells some things twice.
    const twice = draw.chance(0.05);
    if (act === null) await front.opens(fate, twice);
    else await front.says(fate, act, twice);
  }
  await front.until(sunday);
  tickets = await front.tickets();
}, 240_000);

afterAll(() => front.close());

describe('after a week', () => {
  it('no ticket is lost', async () => {
    expect(tickets.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
      fates.map(({ number }) => number),
    );
    expect(await front.parked()).toBe(0);
  });

  it('no ticket is without an owner, who is of the level that took it in, whoever worked on it', () => {
    for (const { number, owner } of tickets) expect(level1, `owner of #${number}`).toContain(owner);
    expect(tickets.filter(({ handoffs }) => handoffs.length > 0).length).toBeGreaterThan(count / 10);
  });

  it('every ticket that goes on is on somebody’s desk, or waits, and the desk asks again by itself, three times', () => {
    for (const { number, tier, assignee, status } of tickets)
      if (isActive(status) && tier < 3) expect(assignee, `assignee of #${number}`).not.toBeNull();
    for (const ticket of tickets)
      if (ticket.status !== 'closed' && ticket.nudges.length < 3)
        expect(nextDue(ticket, context), `next due of #${ticket.number}`).not.toBeNull();
  });

  it('every promise was kept or broken as a judge with a minute glass says', () => {
    let verdicts = 0;
    let breaches = 0;
    for (const ticket of tickets) {
      const fate = fates[ticket.number - 1];
      if (fate === undefined) throw new Error(`no fate of #${ticket.number}`);
      const judged = judgeTicket(
        { ...fate, acts: fate.acts.filter(({ at }) => at < sunday) },
        table,
        sunday - MINUTE,
      );
      const wanted = judged.map(
        ({ clock, startedAt, breachedAt }) => `${clock} ${iso(startedAt)} ${iso(breachedAt)}`,
      );
      expect(measured(ticket), `clocks of #${ticket.number}`).toEqual(wanted.toSorted());
      verdicts += wanted.length;
      breaches += judged.filter(({ breachedAt }) => breachedAt !== null).length;
    }
    expect(verdicts).toBeGreaterThan(count * 3);
    expect(breaches).toBeGreaterThan(count / 10);
  });
});

const context = desk({ v1: agreement });

function measured(ticket: Ticket): readonly string[] {
  const names: readonly string[] = Object.keys(targets);
  return ticket.clocks
    .filter(({ kind }) => clockKinds.includes(kind) && names.includes(kind))
    .map((clock) => `${clock.kind} ${iso(startOf(clock))} ${iso(breachOf(clock)?.at ?? null)}`)
    .toSorted();
}

function iso(at: number | null): string {
  return at === null ? 'kept' : new Date(at).toISOString().slice(5, 16);
}
