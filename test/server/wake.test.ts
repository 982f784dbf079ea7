/** The alarm clock: how long it sleeps, whatever the timers of the machine do. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { machineClock } from '../../plugin/clock.ts';
import { untilNext } from '../../plugin/server/wake.ts';
import { openStore } from '../../plugin/store/open.ts';
import type { Store } from '../../plugin/store/store.ts';

const DUE = 60_000;
const LONGEST = 1_000;

let store: Store;

beforeEach(async () => {
  store = await openStore({ url: ':memory:' });
  const place = { repository: 7, installation: 1, number: 1 };
  const work = { open: true, dueAt: DUE, assignee: null, load: 2 } as const;
  const row = { id: '7#1', stream: '7#1', ...place, ...work, version: 1, state: '{}' };
  await store.transaction((tx) => tx.saveTicket(row));
});

afterEach(() => store.close());

const sleeps = (looked: number, now: number) =>
  untilNext({ store, clock: { ...machineClock, now: () => now } }, looked, LONGEST);

test('it sleeps until the next ticket falls due, and never longer than it may', async () => {
  expect(await sleeps(DUE - 300, DUE - 300)).toBe(300);
  expect(await sleeps(DUE - 5_000, DUE - 5_000)).toBe(LONGEST);
});

test('what falls due between its look and its sleep is not slept through', async () => {
  expect(await sleeps(DUE - 1, DUE)).toBe(0);
  expect(await sleeps(DUE - 1, DUE + 40)).toBe(0);
});

test('what it has found already does not keep it awake', async () => {
  expect(await sleeps(DUE, DUE + 1)).toBe(LONGEST);
});
