/** What failed is tried again for about a day, or three for subscribers, never all at once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoff } from '../../plugin/outbound/backoff.ts';
import { retryAfter } from '../../plugin/outbound/post.ts';

const HOUR = 3_600_000;

/** Every wait until giving up. */
function waitsOf(seed: string): number[] {
  const waits: number[] = [];
  for (let wait = backoff(1, seed); wait !== null; wait = backoff(waits.length + 1, seed)) waits.push(wait);
  return waits;
}

test('the waits grow, and add up to about a day, whatever the seed', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const waits = waitsOf(seed);
      const total = waits.reduce((sum, wait) => sum + wait, 0);
      expect(total).toBeGreaterThan(21 * HOUR);
      expect(total).toBeLessThan(27 * HOUR);
      expect(waits.slice(0, -1)).toEqual(waits.slice(0, -1).toSorted((a, b) => a - b));
      expect(waits[0]).toBeGreaterThanOrEqual(4_500);
      expect(waits[0]).toBeLessThanOrEqual(5_500);
    }),
  );
});

test('a subscriber is tried ten times in about 75 hours, as Standard Webhooks recommends', () => {
  const MINUTE = 60_000;
  const recommended = [
    5_000,
    5 * MINUTE,
    30 * MINUTE,
    ...[2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR),
  ];
  fc.assert(
    fc.property(fc.string(), (seed) => {
      for (const [at, wait] of recommended.entries()) {
        const ours = backoff(at + 1, seed, 'subscriber') ?? 0;
        expect(ours).toBeGreaterThanOrEqual(wait * 0.9);
        expect(ours).toBeLessThanOrEqual(wait * 1.1);
      }
      expect(backoff(10, seed, 'subscriber')).toBeNull();
    }),
  );
});

test('the same message always waits the same, and different ones differently', () => {
  expect(waitsOf('1#1/opened')).toEqual(waitsOf('1#1/opened'));
  const first = Array.from({ length: 100 }, (_, at) => backoff(1, `1#${at}/opened`));
  expect(new Set(first).size).toBeGreaterThan(50);
});

test('a subscriber may ask for a wait in seconds or until a date, of a day at most', () => {
  const now = Date.UTC(2026, 10, 20, 12);
  expect(retryAfter('120', now)).toBe(120_000);
  expect(retryAfter(' 0 ', now)).toBe(0);
  expect(retryAfter('Fri, 20 Nov 2026 12:00:30 GMT', now)).toBe(30_000);
  expect(retryAfter('Fri, 20 Nov 2026 11:00:00 GMT', now)).toBe(0);
  expect(retryAfter('99999999', now)).toBe(24 * HOUR);
  expect(retryAfter('soon', now)).toBeNull();
});
