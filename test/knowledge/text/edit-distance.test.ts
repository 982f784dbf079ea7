/** How far apart two words are. */
import { expect, test } from 'vitest';
import { editDistance } from '../../../knowledge/text/edit-distance.ts';

test.each([
  ['escalate', 'escalate', 0],
  ['escalte', 'escalate', 1],
  ['esccalate', 'escalate', 1],
  ['escalabe', 'escalate', 1],
  ['ecsalate', 'escalate', 1],
  ['', 'vpn', 3],
  ['vpn', '', 3],
])('“%s” and “%s” are %i apart', (from, to, slips) => expect(editDistance(from, to)).toBe(slips));

test('a swap of neighbours is two slips where only the others are known', () => {
  expect(editDistance('ecsalate', 'escalate', Number.POSITIVE_INFINITY, 2)).toBe(2);
});

test('what is further than asked for is one more than that', () => {
  expect(editDistance('printer', 'escalate', 2)).toBe(3);
});
