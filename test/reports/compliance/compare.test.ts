/** Two policies on the same tickets: what is counted, and which tickets are named. */
import { expect, test } from 'vitest';
import { startComparing } from '../../../plugin/reports/compliance/compare.ts';
import type { ClockVerdict } from '../../../plugin/reports/compliance/verdict.ts';
import { at, breached, clock, running, ticket } from './sample.ts';

/** One open ticket by both policies. */
function compare(policy: readonly ClockVerdict[], against: readonly ClockVerdict[], open = true) {
  const comparing = startComparing(20);
  comparing.add(at('09:00'), ticket(1, policy, open), ticket(1, against, open));
  return comparing.report();
}

test('each clock is counted by its kind and priority, in the order of the desk', () => {
  const comparing = startComparing(20);
  const first = { id: 'first-response', clock: 'first-response' } as const;
  comparing.add(at('10:00'), ticket(1, [clock(), clock(first)]), null);
  comparing.add(at('09:00'), ticket(2, [breached('10:00'), running('12:00', first)]), null);
  comparing.add(at('11:00'), ticket(3, [clock({ priority: 'P1', outcome: 'stopped' })]), null);
  expect(comparing.report()).toMatchObject({
    tickets: 3,
    from: at('09:00'),
    lines: [
      { clock: 'first-response', priority: 'P2', policy: { met: 1, breached: 0, running: 1, stopped: 0 } },
      { clock: 'resolution', priority: 'P1', policy: { met: 0, breached: 0, running: 0, stopped: 1 } },
      {
        clock: 'resolution',
        priority: 'P2',
        policy: { met: 1, breached: 1, running: 0, stopped: 0 },
        against: null,
      },
    ],
  });
});

test('a breach that only the one policy has is gained, one that only the other has is lost', () => {
  const gained = compare([breached('10:00')], [clock()]);
  expect(gained.gained).toMatchObject({
    count: 1,
    first: [{ number: 1, clock: 'resolution', at: at('10:00') }],
  });
  expect(gained.lost.count).toBe(0);
  const lost = compare([running('12:00')], [breached('10:00')]);
  expect(lost.gained.count).toBe(0);
  expect(lost.lost).toMatchObject({ count: 1, first: [{ priority: 'P2', at: at('10:00') }] });
});

test('a breach at another time is neither gained nor lost, and moves nothing that can still be kept', () => {
  const both = compare([breached('10:00')], [breached('11:00')]);
  expect([both.gained.count, both.lost.count, both.moved.count]).toEqual([0, 0, 0]);
});

test('a breach of a clock that the other policy does not have is gained', () => {
  expect(compare([breached('10:00')], []).gained.count).toBe(1);
});

test('what is still owed moves: to another time, into a breach, to no time at all', () => {
  expect(compare([running('12:00')], [running('13:00')]).moved.first).toMatchObject([
    { due: at('12:00'), was: at('13:00'), breached: false },
  ]);
  expect(compare([breached('10:00')], [running('13:00')]).moved.first).toMatchObject([
    { due: at('10:00'), was: at('13:00'), breached: true },
  ]);
  expect(compare([running(null)], [running('13:00')]).moved.first).toMatchObject([
    { due: null, was: at('13:00') },
  ]);
  expect(compare([], [running('13:00')]).moved.first).toMatchObject([{ due: null, was: at('13:00') }]);
  expect(compare([running('12:00')], [running('12:00')]).moved.count).toBe(0);
  expect(compare([clock()], [clock()]).moved.count).toBe(0);
});

test('nothing moves on a ticket that is done', () => {
  expect(compare([running('12:00')], [running('13:00')], false).moved.count).toBe(0);
});

test('a ticket with two clocks that move is one ticket', () => {
  const other = { id: 'tier/opened', clock: 'tier' } as const;
  const two = compare(
    [running('12:00'), running('12:00', other)],
    [running('13:00'), running('13:00', other)],
  );
  expect([two.moved.count, two.movedTickets]).toEqual([2, 1]);
});

test('a list names as many as were asked for, and counts all', () => {
  const comparing = startComparing(2);
  for (const number of [1, 2, 3])
    comparing.add(at('09:00'), ticket(number, [breached('10:00')]), ticket(number, []));
  const { gained } = comparing.report();
  expect(gained.count).toBe(3);
  expect(gained.first.map(({ number }) => number)).toEqual([1, 2]);
});
