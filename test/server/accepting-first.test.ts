/** A flood of webhooks: it is noticed, it passes, and nothing of it stays undone. */
import { afterEach, expect, test, vi } from 'vitest';
import { watchRush } from '../../plugin/server/receive/rush.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('so many within a tenth of a second are a rush, and a pause ends it', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const rush = watchRush();
  for (let count = 1; count <= 31; count += 1) rush.came();
  expect(rush.isOn()).toBe(false);
  rush.came();
  expect(rush.isOn()).toBe(true);
  vi.advanceTimersByTime(100);
  expect(rush.isOn()).toBe(false);
  for (let count = 1; count <= 60; count += 1) {
    vi.advanceTimersByTime(10);
    rush.came();
  }
  expect(rush.isOn()).toBe(false);
});
