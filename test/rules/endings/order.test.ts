/** What merged tickets tell each other may come doubled, late and shuffled: they end the same, and nobody is told twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lena, rita, zoe } from '../../core/people.ts';
import { fewOrAll } from '../../full.ts';
import { deliver, opensAs, saysOn } from './tickets.ts';

const two = [opensAs(1), opensAs(2, zoe)];

describe('the order of the post', () => {
  const story = [
    opensAs(1),
    opensAs(2, zoe),
    opensAs(3, zoe),
    saysOn(3, lena, '/duplicate #2', '09:05'),
    saysOn(1, lena, '/known KE-0001', '09:08'),
    saysOn(2, lena, '/duplicate #1', '09:10'),
    saysOn(1, lena, '/solved renewed the certificate', '09:30'),
    saysOn(1, rita, 'It is still broken.', '09:40'),
    saysOn(1, lena, '/solved restarted the gateway', '10:00'),
    saysOn(2, lena, '/duplicate #3', '10:10'),
  ];
  const inOrder = deliver(story);

  /** Orders by the number of each step, so that a failure can be read. */
  const orders = (times: number) => {
    const steps = story.flatMap((_, at) => Array.from({ length: times }, () => at));
    return fc.shuffledSubarray(steps, { minLength: steps.length });
  };
  const inThatOrder = (order: readonly number[]) => order.flatMap((at) => story[at] ?? []);

  it('does not matter: doubled, late and shuffled, the tickets end the same', () => {
    fc.assert(
      fc.property(orders(2), fc.constantFrom('at once' as const, 'last' as const), (order, letters) => {
        expect(deliver(inThatOrder(order), { letters }).end()).toEqual(inOrder.end());
      }),
      { numRuns: fewOrAll(25, 60) },
    );
  });

  it('tells each requester each solution once, and nothing twice', () => {
    fc.assert(
      fc.property(orders(1), (order) => {
        const desk = deliver(inThatOrder(order));
        for (const number of [2, 3]) {
          const told = desk.told(number);
          expect(told).toEqual([...new Set(told)]);
          expect(told.filter((text) => text.includes('restarted the gateway'))).toHaveLength(1);
        }
      }),
      { numRuns: fewOrAll(15, 30) },
    );
  });

  it('two tickets merged into each other leave one open: the earlier merge stands, in one second the lower number', () => {
    const first = saysOn(1, lena, '/duplicate #2', '09:10');
    const later = saysOn(2, lena, '/duplicate #1', '09:11');
    for (const events of [
      [first, later],
      [later, first],
    ])
      for (const letters of ['at once', 'last'] as const) {
        const { ticket } = deliver([...two, ...events], { letters });
        expect([ticket(1).main?.number, ticket(2).main]).toEqual([2, null]);
        expect(ticket(1).duplicates).toEqual([]);
      }
    const same = saysOn(2, lena, '/duplicate #1', '09:10');
    for (const events of [
      [first, same],
      [same, first],
    ]) {
      const { ticket } = deliver([...two, ...events], { letters: 'last' });
      expect([ticket(1).main, ticket(2).main?.number]).toEqual([null, 1]);
    }
  });
});
