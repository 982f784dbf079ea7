/** What every engine must do with what an operator has given up for good. */
import { expect, test } from 'vitest';
import type { Store } from '../../plugin/store/store.ts';
import { claimed } from './claimed.ts';
import { LEASE, NOON, SECOND, sampleDelivery, sampleEffect } from './sample.ts';

export function droppedContract(store: () => Store): void {
  test('a parked delivery can be dropped: it is never handled, and a doubled one is still known', async () => {
    const { inbox } = store();
    await inbox.receive([sampleDelivery('bad'), sampleDelivery('good')]);
    await inbox.park(claimed(await inbox.claim(NOON, LEASE)), NOON, 'no such repository');
    expect(await inbox.drop(['bad', 'good', 'unknown'], NOON + SECOND)).toBe(1);
    expect(await inbox.counts()).toEqual({ waiting: 1, parked: 0, oldest: NOON });
    expect(await inbox.replay(['bad'])).toBe(0);
    expect(await inbox.receive([sampleDelivery('bad')])).toBe(0);
    expect(claimed(await inbox.claim(NOON, LEASE)).delivery.id).toBe('good');
  });

  test('a parked effect can be dropped: it is never carried out, and its key stays used', async () => {
    const { outbox } = store();
    await store().transaction((tx) => tx.send([sampleEffect('bad'), sampleEffect('good')]));
    await outbox.park(claimed(await outbox.claim('github', NOON, LEASE)), NOON, 'gone');
    expect(await outbox.drop(['bad', 'good', 'unknown'], NOON + SECOND)).toBe(1);
    expect(await outbox.counts()).toEqual({ waiting: 1, parked: 0, oldest: NOON });
    expect(await outbox.replay(['bad'])).toBe(0);
    expect(await store().transaction((tx) => tx.send([sampleEffect('bad')]))).toBe(0);
    expect(claimed(await outbox.claim('github', NOON, LEASE)).effect.key).toBe('good');
  });
}
