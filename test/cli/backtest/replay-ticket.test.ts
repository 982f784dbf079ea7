/** Replaying a ticket: random plausible days give the same verdicts as the desk gave when they happened. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replayTicket } from '../../../plugin/cli/backtest/replay/replay-ticket.ts';
import type { TicketEvent } from '../../../plugin/core/event.ts';
import { isAfter, placeOfEvent } from '../../../plugin/server/saved.ts';
import { lena } from '../../core/people.ts';
import { desk, on, opens, play, policy, policyText, says, wakes } from '../../core/sample.ts';
import { plausibleDay } from '../../rules/plausible-day.ts';
import { stricter } from './folder.ts';

const both = desk({ v1: policyText, v2: stricter });
const until = on('17:00', '2026-11-23');
const itsOwn = { under: 'its own', policies: both.policies } as const;

test('under the policies of its time a ticket ends as it did at the desk, however often the desk looked', () => {
  fc.assert(
    fc.property(plausibleDay, (events) => {
      const lived = play([...events, wakes(until)], both).ticket;
      const replayed = replayTicket(events, itsOwn, until);
      expect(replayed?.clocks.map(({ kind, passed }) => ({ kind, passed }))).toEqual(
        lived.clocks.map(({ kind, passed }) => ({ kind, passed })),
      );
      expect(replayed?.status).toBe(lived.status);
    }),
    { numRuns: 200 },
  );
});

test('the order in which a history is written does not matter', () => {
  fc.assert(
    fc.property(
      plausibleDay.chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
      ),
      ([events, shuffled]) => {
        const one = { under: 'one', policy: policy(stricter, 'tested') } as const;
        expect(replayTicket(shuffled, one, until)).toEqual(replayTicket(events, one, until));
      },
    ),
    { numRuns: 100 },
  );
});

test('under one policy the others are not heard of, and nothing is judged by them', () => {
  const tested = policy(stricter, 'tested');
  const changed: TicketEvent = {
    kind: 'policy-changed',
    id: 'policy/v2',
    ticket: '7#1',
    at: on('09:10'),
    policy: 'v2',
  };
  const ticket = replayTicket([opens(), changed], { under: 'one', policy: tested }, on('16:00'));
  expect(ticket?.policy).toBe('tested');
  const verdicts = ticket?.clocks.flatMap(({ passed }) => Object.values(passed)) ?? [];
  expect(verdicts.length).toBeGreaterThan(2);
  for (const verdict of verdicts) expect(verdict?.policy).toBe('tested');
});

test('what happened after the instant in question is not known yet', () => {
  const events = [opens(), says(lena, 'I am on it.', on('09:30'))];
  const early = replayTicket(events, itsOwn, on('09:20'));
  expect(early?.firstReplyAt).toBeNull();
  expect(replayTicket(events, itsOwn, on('08:00'))).toBeNull();
  expect(events.every((event) => !isAfter(placeOfEvent(events[0] ?? event), placeOfEvent(event)))).toBe(true);
});
