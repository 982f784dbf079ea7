/** What holds on every day at the desk, however its events come. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TicketEvent } from '../../plugin/core/event.ts';
import { calendarsOf } from '../../plugin/rules/context.ts';
import { refold } from '../../plugin/rules/correct.ts';
import { decide } from '../../plugin/rules/decide.ts';
import { nextDue } from '../../plugin/rules/time/due.ts';
import { ledgerOf } from '../../plugin/sla/ledger.ts';
import { legs } from '../../plugin/sla/legs.ts';
import { read } from '../../plugin/sla/passing.ts';
import { desk, faceAt, on, play, policyText, wakes } from '../core/sample.ts';
import { fewOrAll } from '../full.ts';
import { inOrder } from './in-order.ts';
import { plausibleDay } from './plausible-day.ts';

const OTHERS = `  next-response: { targets: { P1: 1h, P2: 2h } }
  update: { targets: { P1: 30m, P2: 1h, P3: 2h }, calendar: 24x7 }
  tier: { targets: { P1: 1h, P2: 2h, P3: 2 working days } }
  engagement: { targets: { P1: 1h, P2: 1h, P3: 1h } }
  resolution:`;

/** Two versions of the policy; the second restarts, and does everything at its milestones that can be done. */
const context = desk({
  v1: policyText.replace('  resolution:', OTHERS),
  v2: policyText
    .replace('P2: 4h', 'P2: 5h')
    .replace('pause-on: [user]', 'pause-on: [vendor]')
    .replace('clocks:\n', 'clocks:\n  on-raise: restart\n')
    .replace(
      '    warn-at: 75%\n    pause',
      `    milestones:
      - { at: 50%, do: [label, comment, { label: hurry }, { notify: managers, in-hours: true }] }
      - { at: -1h, do: [raise-tier, { assign: '@omar' }] }
      - { at: +1h, do: [webhook, { notify: [owner, tier] }] }
    pause`,
    ),
});
const calendars = calendarsOf(context.policies);
const end = on('17:00', '2026-11-24');
const runs = { numRuns: fewOrAll(60, 150) };

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** Wakes in between, by their minutes after the opening. */
const sprinkled = fc
  .uniqueArray(fc.integer({ min: 1, max: 3_000 }), { maxLength: 12 })
  .map((minutes) => minutes.map((minute) => wakes(on('09:00') + minute * 60_000)));

it('a late event, inserted and folded again, gives the ticket that the right order gives', () => {
  fc.assert(
    fc.property(plausibleDay, fc.nat(), (day, pick) => {
      const at = 1 + (pick % Math.max(1, day.length - 1));
      const late = day[at];
      if (late === undefined) return;
      const known = day.filter((event) => event !== late);
      const told = play(known, context);
      const again = refold(told.ticket, inOrder([...known, late]), context, late.at);
      const right = play(day, context).ticket;
      const corrected = (again?.ticket.clocks ?? []).map((clock) => ({ ...clock, corrected: 0 }));
      expect({ ...again?.ticket, clocks: corrected }).toEqual(right);
    }),
    runs,
  );
});

it('step by step or all at once, and stored as JSON between the steps, it is the same ticket', () => {
  fc.assert(
    fc.property(plausibleDay, (day) => {
      const stepped = day.reduce<ReturnType<typeof decide>>((last, event) => {
        const stored = last === null ? null : { ticket: last.ticket, text: JSON.stringify(last.ticket) };
        return decide(stored === null ? null : JSON.parse(stored.text), event, context);
      }, null);
      expect(stepped?.ticket).toEqual(play(day, context).ticket);
    }),
    runs,
  );
});

it('nothing throws, and nothing that was handed in is changed', () => {
  fc.assert(
    fc.property(plausibleDay, (day) => {
      const { ticket } = play(frozen(day), context);
      expect(() => faceAt(frozen(ticket), end, context)).not.toThrow();
    }),
    runs,
  );
});

it('the legs of a clock tile its life, and business time never exceeds wall time', () => {
  fc.assert(
    fc.property(plausibleDay, (day) => {
      for (const clock of play(day, context).ticket.clocks) {
        const all = legs(clock, calendars, end);
        for (const [at, leg] of all.entries()) {
          expect(leg.from).toBeLessThanOrEqual(leg.to);
          if (at > 0) expect(leg.from).toBe(all[at - 1]?.to);
        }
        const lived = all.reduce(
          (sum, { from, to, state }) => sum + (state === 'running' ? to - from : 0),
          0,
        );
        expect(read(clock, calendars, end)?.used).toBeLessThanOrEqual(lived);
      }
    }),
    runs,
  );
});

it('the ledger of a clock tiles its life without gap or overlap, and its running spans add up to what was used', () => {
  fc.assert(
    fc.property(plausibleDay, (day) => {
      for (const clock of play(day, context).ticket.clocks) {
        const spans = ledgerOf(clock, calendars, end);
        for (const [at, span] of spans.entries()) {
          expect(span.from).toBeLessThan(span.to);
          if (at > 0) expect(span.from).toBe(spans[at - 1]?.to);
        }
        const ran = spans.filter(({ state }) => state === 'running');
        const used = ran.reduce((sum, { from, to }) => sum + to - from, 0);
        expect(read(clock, calendars, end)?.used).toBe(used);
        if (spans.length > 0) expect(spans[0]?.from).toBe(clock.marks[0]?.at);
      }
    }),
    runs,
  );
});

it('a milestone is told once, and a breach at the same instant, however often the desk wakes in between', () => {
  fc.assert(
    fc.property(plausibleDay, sprinkled, (day, dues) => {
      const asleep = play([...day, wakes(end)], context);
      const awake = play(inOrder([...day, ...dues, wakes(end)].filter(isFirst)), context);
      const told = awake.effects.map(({ key }) => key).filter((key) => /\/(\d+%|breach|[+-]1h)$/.test(key));
      expect(new Set(told).size).toBe(told.length);
      expect(awake.ticket).toEqual(asleep.ticket);
    }),
    runs,
  );
});

it('after it has woken, the desk need not wake again for what is behind it', () => {
  fc.assert(
    fc.property(plausibleDay, (day) => {
      const due = nextDue(play([...day, wakes(end)], context).ticket, context);
      if (due !== null) expect(due).toBeGreaterThan(end);
    }),
    runs,
  );
});

it('a ticket shows one label of each group, and is closed exactly where it ended by a button or a word', () => {
  fc.assert(
    fc.property(plausibleDay, (day) => {
      const { ticket } = play(day, context);
      const { labels, state } = faceAt(ticket, end, context);
      for (const group of ['tier', 'priority', 'kind', 'status'])
        expect(labels.filter((name) => name.startsWith(`${group}: `))).toHaveLength(1);
      expect(labels.filter((name) => name.startsWith('waiting: '))).toHaveLength(
        ticket.status === 'waiting' ? 1 : 0,
      );
      if (state === 'closed') expect(['resolved', 'closed']).toContain(ticket.status);
    }),
    runs,
  );
});

function isFirst(event: TicketEvent, at: number, all: readonly TicketEvent[]): boolean {
  return all.findIndex(({ id }) => id === event.id) === at;
}
