/** A desk’s own experience moves how sure the matcher is, as far as there is enough of it. */
import { expect, it } from 'vitest';
import { type Decision, shiftFrom } from '../../../knowledge/matching/confidence.ts';

const decisions = (count: number, right: number, probability = 0.75): readonly Decision[] =>
  Array.from({ length: count }, (_, at) => ({ probability, right: at < right }));

it('stays as it was without experience, and with one that fits', () => {
  expect(shiftFrom([])).toBe(0);
  expect(shiftFrom(decisions(100, 75))).toBeCloseTo(0, 2);
});

it('moves with what people decide, further the more they decide', () => {
  expect(shiftFrom(decisions(4, 0))).toBeLessThan(0);
  expect(shiftFrom(decisions(40, 0))).toBeLessThan(shiftFrom(decisions(4, 0)));
  expect(shiftFrom(decisions(40, 40))).toBeGreaterThan(0.5);
});

it('comes to what was right in the end', () => {
  const shift = shiftFrom(decisions(5000, 1500));
  const odds = Math.log(0.75 / 0.25) + shift;
  expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(0.3, 2);
});

it('bears probabilities of 0 and 1', () => {
  expect(Number.isFinite(shiftFrom([...decisions(20, 0, 1), ...decisions(20, 20, 0)]))).toBe(true);
});
