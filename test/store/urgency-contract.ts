/** What every engine must know of urgency, and of a budget that several processes spend together. */
import { expect, test } from 'vitest';
import { contentBudget } from '../../plugin/server/deliver/content-budget.ts';
import { urgencies } from '../../plugin/store/queue/jobs.ts';
import type { Store } from '../../plugin/store/store.ts';
import { claimed } from './claimed.ts';
import { LEASE, NOON, SECOND, sampleEffect } from './sample.ts';

const MINUTE = 60 * SECOND;
const { answer, breach, greeting, stranger, other } = urgencies;

export function urgencyContract(store: () => Store): void {
  const send = (key: string, stream: string, urgency: number, supersedes = false) =>
    store().transaction((tx) => tx.send([sampleEffect(key, { stream, urgency, supersedes, kind: 'face' })]));

  /** The keys that are claimed one after the other. */
  async function order(least: number = stranger): Promise<readonly string[]> {
    const keys: string[] = [];
    for (;;) {
      const claim = await store().outbox.claim('github', NOON, LEASE, least);
      if (claim === null) return keys;
      await store().outbox.done(claim, NOON);
      keys.push(claim.effect.key);
    }
  }

  test('what is more urgent is next, and takes with it what stands before it in its stream', async () => {
    await send('a greeting', 'one', greeting);
    await send('two greeting', 'two', greeting);
    await send('two breach', 'two', breach);
    await send('three answer', 'three', answer);
    expect(await order()).toEqual(['three answer', 'two greeting', 'two breach', 'a greeting']);
  });

  test('what there is no room for is left out, and what needs none is not', async () => {
    await send('greeting', 'one', greeting);
    await send('breach', 'two', breach);
    await send('labels', 'three', other);
    await send('behind a greeting', 'one', other);
    expect(await order(0)).toEqual(['labels']);
    expect(await order(breach)).toEqual(['breach']);
    expect(await order(greeting)).toEqual(['greeting', 'behind a greeting']);
  });

  test('what takes the place of a greeting has still to be paid as one', async () => {
    await send('first', 'one', greeting);
    await send('second', 'one', other, true);
    expect(await order(other)).toEqual([]);
    expect(await order(greeting)).toEqual(['second']);
  });

  test('put off, it is as if it had never been tried', async () => {
    const { outbox } = store();
    await send('one', 'one', answer);
    await outbox.putOff(claimed(await outbox.claim('github', NOON, LEASE)), NOON + SECOND);
    expect(await outbox.claim('github', NOON, LEASE)).toBeNull();
    const again = claimed(await outbox.claim('github', NOON + SECOND, LEASE));
    expect(again).toMatchObject({ attempts: 1, lost: 0, tried: false });
  });

  test('two processes spend one budget, and a restart gives nothing back', async () => {
    const clock = { now: () => NOON };
    const [one, two] = [contentBudget(store().memory, clock), contentBudget(store().memory, clock)];
    const waits = await Promise.all(
      Array.from({ length: 80 }, (_, at) => (at % 2 === 0 ? one : two).spend(7, greeting)),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(60);
    expect(new Set(waits.filter((wait) => wait > 0))).toEqual(new Set([MINUTE]));
    expect(await one.room(7)).toBe(urgencies.warning);
    expect(await two.spend(7, answer)).toBe(0);
    expect(await contentBudget(store().memory, clock).spend(7, greeting)).toBe(MINUTE);
    expect(await one.spend(8, greeting)).toBe(0);
  });

  test('the hour is spent once in an hour, and something is left for what is urgent', async () => {
    let now = NOON;
    const budget = contentBudget(store().memory, { now: () => now });
    let greetings = 0;
    for (let minutes = 0; minutes < 30; minutes += 1) {
      for (let at = 0; at < 20; at += 1) if ((await budget.spend(7, greeting)) === 0) greetings += 1;
      now += MINUTE;
    }
    expect(greetings).toBe(380);
    expect(await budget.spend(7, breach)).toBe(0);
    expect(await budget.spend(7, answer)).toBe(0);
    expect(await budget.spend(7, greeting)).toBe(30 * MINUTE);
  });
}
