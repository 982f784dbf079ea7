/** What every engine must keep of what subscribers were sent, and for how long. */
import { expect, test } from 'vitest';
import type { Store } from '../../plugin/store/store.ts';
import { claimed } from './claimed.ts';
import { LEASE, NOON, SECOND, sampleEffect } from './sample.ts';

const PAGER = 'subscriber/pager';

export function sentContract(store: () => Store): void {
  const send = (...keys: readonly string[]) =>
    store().transaction((tx) => tx.send(keys.map((key) => sampleEffect(key, { lane: PAGER }))));

  /** Carries out the next in the lane; resolves to its key, null where there is none. */
  async function deliver(now: number): Promise<string | null> {
    const claim = await store().outbox.claim(PAGER, now, LEASE);
    if (claim === null) return null;
    expect(claim.effect.body).not.toBe('');
    await store().outbox.done(claim, now);
    return claim.effect.key;
  }

  test('what was sent in a period is sent again, before what came later', async () => {
    const { outbox } = store();
    await send('one', 'two', 'three');
    for (const at of [0, 1, 2]) await deliver(NOON + at * SECOND);
    await send('four');
    expect(await outbox.resend(PAGER, NOON + SECOND, NOON + 3 * SECOND)).toBe(2);
    expect(await outbox.countsOf(PAGER)).toMatchObject({ waiting: 3, parked: 0 });
    const again: (string | null)[] = [];
    for (let at = 0; at < 4; at += 1) again.push(await deliver(NOON + 9 * SECOND));
    expect(again).toEqual(['two', 'three', 'four', null]);
  });

  test('other lanes are left alone, and GitHub’s keep nothing', async () => {
    const { outbox } = store();
    await store().transaction((tx) => tx.send([sampleEffect('comment')]));
    await outbox.done(claimed(await outbox.claim('github', NOON, LEASE)), NOON);
    await send('one');
    await deliver(NOON);
    expect(await outbox.resend('github', 0, NOON + SECOND)).toBe(0);
    expect(await outbox.resend('subscriber/other', 0, NOON + SECOND)).toBe(0);
    expect(await outbox.resend(PAGER, 0, NOON)).toBe(0);
  });

  test('what was sent before an instant is forgotten, and its key is not', async () => {
    const { outbox } = store();
    await send('one', 'two');
    await deliver(NOON);
    await deliver(NOON + SECOND);
    expect(await outbox.forgetSent(NOON + SECOND)).toBe(1);
    expect(await outbox.forgetSent(NOON + SECOND)).toBe(0);
    expect(await outbox.resend(PAGER, 0, NOON + 9 * SECOND)).toBe(1);
    expect(await send('one')).toBe(0);
    expect(await deliver(NOON + 9 * SECOND)).toBe('two');
  });

  test('all that is parked in a lane goes back at once', async () => {
    const { outbox } = store();
    await send('one', 'two');
    for (let at = 0; at < 2; at += 1)
      await outbox.park(claimed(await outbox.claim(PAGER, NOON, LEASE)), NOON, 'gone');
    expect(await outbox.countsOf(PAGER)).toEqual({ waiting: 0, parked: 2, oldest: null });
    expect(await outbox.replayLane('subscriber/other')).toBe(0);
    expect(await outbox.replayLane(PAGER)).toBe(2);
    expect([await deliver(NOON), await deliver(NOON)]).toEqual(['one', 'two']);
  });
}
