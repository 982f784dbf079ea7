/** What every engine's inbox must do. */
import { expect, test } from 'vitest';
import { LeaseLost } from '../../plugin/store/queue/lease-lost.ts';
import type { Store } from '../../plugin/store/store.ts';
import { claimed } from './claimed.ts';
import { LEASE, NOON, SECOND, sampleDelivery } from './sample.ts';

export function inboxContract(store: () => Store): void {
  test('a delivery is handed over as it came in', async () => {
    const delivery = sampleDelivery('one', { action: null, installation: null });
    expect(await store().inbox.receive([delivery])).toBe(1);
    const claim = claimed(await store().inbox.claim(NOON, LEASE));
    expect(claim.delivery).toEqual(delivery);
    expect(claim.attempts).toBe(1);
  });

  test('a doubled delivery is ignored, in one batch, in two, and after it was handled', async () => {
    const { inbox } = store();
    expect(await inbox.receive([sampleDelivery('one'), sampleDelivery('one'), sampleDelivery('two')])).toBe(
      2,
    );
    expect(await inbox.receive([sampleDelivery('two')])).toBe(0);
    await handle(store(), 'one');
    expect(await inbox.receive([sampleDelivery('one')])).toBe(0);
    expect(await inbox.counts()).toEqual({ waiting: 1, parked: 0, oldest: NOON });
  });

  test('a stream is handled in order of arrival, one delivery at a time', async () => {
    const { inbox } = store();
    await inbox.receive([sampleDelivery('first'), sampleDelivery('second')]);
    await inbox.receive([sampleDelivery('third')]);
    const first = claimed(await inbox.claim(NOON, LEASE));
    expect(first.delivery.id).toBe('first');
    expect(await inbox.claim(NOON, LEASE)).toBeNull();
    await store().transaction((tx) => tx.settle(first, 'done', NOON));
    await handle(store(), 'second');
    await handle(store(), 'third');
    expect(await inbox.claim(NOON, LEASE)).toBeNull();
    expect(await inbox.nextAt()).toBeNull();
  });

  test('a lease that is renewed holds on, and one that another worker has cannot be renewed', async () => {
    const { inbox } = store();
    await inbox.receive([sampleDelivery('one')]);
    const first = claimed(await inbox.claim(NOON, LEASE));
    await inbox.renew(first, NOON + 3 * LEASE);
    expect(await inbox.claim(NOON + 2 * LEASE, LEASE)).toBeNull();
    expect(await inbox.nextAt()).toBe(NOON + 3 * LEASE);
    const second = claimed(await inbox.claim(NOON + 3 * LEASE, LEASE));
    expect(second.attempts).toBe(2);
    await expect(inbox.renew(first, NOON + 9 * LEASE)).rejects.toThrow(LeaseLost);
    await store().transaction((tx) => tx.settle(second, 'done', NOON));
    await expect(inbox.renew(second, NOON + 9 * LEASE)).rejects.toThrow(LeaseLost);
  });

  test('of several streams, the one that waits longest comes first', async () => {
    await store().inbox.receive([
      sampleDelivery('later', { stream: 'b', receivedAt: NOON }),
      sampleDelivery('earlier', { stream: 'a', receivedAt: NOON - SECOND }),
    ]);
    await handle(store(), 'earlier');
    await handle(store(), 'later');
  });

  test('a lease that ran out is free again, and its late holder can change nothing', async () => {
    const { inbox } = store();
    await inbox.receive([sampleDelivery('one'), sampleDelivery('two')]);
    const late = claimed(await inbox.claim(NOON, LEASE));
    expect(await inbox.claim(NOON + LEASE - 1, LEASE)).toBeNull();
    expect(await inbox.nextAt()).toBe(NOON + LEASE);
    const next = claimed(await inbox.claim(NOON + LEASE, LEASE));
    expect(next.delivery.id).toBe('one');
    expect(next.attempts).toBe(2);

    const lateTransaction = store().transaction(async (tx) => {
      await tx.memory.set('touched', 'yes');
      await tx.settle(late, 'done', NOON);
    });
    await expect(lateTransaction).rejects.toThrow('the lease on stream acme/desk#1 of the inbox ran out');
    expect(await store().memory.get('touched')).toBeNull();
    await expect(inbox.retry(late, NOON, 'x')).rejects.toThrow('ran out');
    await expect(inbox.park(late, NOON, 'x')).rejects.toThrow('ran out');
    await expect(inbox.release(late)).rejects.toThrow('ran out');
    await store().transaction((tx) => tx.settle(next, 'done', NOON));
    await handle(store(), 'two', NOON + LEASE);
  });

  test('a claim can be settled once only', async () => {
    await store().inbox.receive([sampleDelivery('one'), sampleDelivery('two')]);
    const claim = claimed(await store().inbox.claim(NOON, LEASE));
    await store().transaction((tx) => tx.settle(claim, 'ignored', NOON, 'a pull request'));
    await expect(store().transaction((tx) => tx.settle(claim, 'done', NOON))).rejects.toThrow('ran out');
  });

  test('a failed delivery waits for its next try, and its stream waits with it', async () => {
    const { inbox } = store();
    await inbox.receive([
      sampleDelivery('one'),
      sampleDelivery('two'),
      sampleDelivery('x', { stream: 'other' }),
    ]);
    await inbox.retry(claimed(await inbox.claim(NOON, LEASE)), NOON + 5 * SECOND, 'GitHub did not answer');
    await handle(store(), 'x');
    expect(await inbox.claim(NOON + 4 * SECOND, LEASE)).toBeNull();
    expect(await inbox.nextAt()).toBe(NOON + 5 * SECOND);
    const again = claimed(await inbox.claim(NOON + 5 * SECOND, LEASE));
    expect(again).toMatchObject({ attempts: 2, delivery: { id: 'one' } });
    await store().transaction((tx) => tx.settle(again, 'done', NOON));
    expect(claimed(await inbox.claim(NOON, LEASE))).toMatchObject({ attempts: 1, delivery: { id: 'two' } });
  });

  test('a delivery that is added does not shorten the wait of one that failed', async () => {
    const { inbox } = store();
    await inbox.receive([sampleDelivery('one')]);
    await inbox.retry(claimed(await inbox.claim(NOON, LEASE)), NOON + 5 * SECOND, 'GitHub did not answer');
    await inbox.receive([sampleDelivery('two')]);
    expect(await inbox.claim(NOON + 4 * SECOND, LEASE)).toBeNull();
  });

  test('a claim given back counts as no attempt', async () => {
    const { inbox } = store();
    await inbox.receive([sampleDelivery('one')]);
    await inbox.release(claimed(await inbox.claim(NOON, LEASE)));
    expect(claimed(await inbox.claim(NOON, LEASE)).attempts).toBe(1);
  });

  test('claims that nobody gave back are counted as lost, until one is', async () => {
    const { inbox } = store();
    await inbox.receive([sampleDelivery('one')]);
    expect(claimed(await inbox.claim(NOON, LEASE)).lost).toBe(0);
    expect(claimed(await inbox.claim(NOON + LEASE, LEASE)).lost).toBe(1);
    const third = claimed(await inbox.claim(NOON + 2 * LEASE, LEASE));
    expect(third.lost).toBe(2);
    await inbox.retry(third, NOON, 'GitHub did not answer');
    expect(claimed(await inbox.claim(NOON, LEASE))).toMatchObject({ attempts: 4, lost: 0 });
  });

  test('a claim that is put off counts as no attempt, and what was lost before it stays counted', async () => {
    const { inbox } = store();
    await inbox.receive([sampleDelivery('one')]);
    await inbox.claim(NOON, LEASE);
    const again = claimed(await inbox.claim(NOON + LEASE, LEASE));
    await inbox.putOff(again, NOON + LEASE + SECOND);
    expect(await inbox.claim(NOON + LEASE, LEASE)).toBeNull();
    expect(claimed(await inbox.claim(NOON + LEASE + SECOND, LEASE))).toMatchObject({ attempts: 2, lost: 1 });
    await expect(inbox.putOff(again, NOON)).rejects.toThrow('ran out');
  });

  test('a parked delivery is shown and no longer blocks its stream', async () => {
    const { inbox } = store();
    await inbox.receive([sampleDelivery('bad'), sampleDelivery('good')]);
    await inbox.park(claimed(await inbox.claim(NOON, LEASE)), NOON + SECOND, 'no such repository');
    expect(await inbox.parked(10)).toEqual([
      { ...sampleDelivery('bad'), parkedAt: NOON + SECOND, attempts: 1, error: 'no such repository' },
    ]);
    expect(await inbox.parked(0)).toEqual([]);
    expect(await inbox.counts()).toEqual({ waiting: 1, parked: 1, oldest: NOON });
    await handle(store(), 'good');
    expect(await inbox.nextAt()).toBeNull();
  });

  test('a parked delivery can be replayed: it comes before what waits, and starts its attempts anew', async () => {
    const { inbox } = store();
    await inbox.receive([sampleDelivery('bad'), sampleDelivery('good')]);
    await inbox.park(claimed(await inbox.claim(NOON, LEASE)), NOON, 'no such repository');
    expect(await inbox.replay(['bad', 'good', 'unknown'])).toBe(1);
    const again = claimed(await inbox.claim(NOON, LEASE));
    expect(again).toMatchObject({ attempts: 1, delivery: sampleDelivery('bad') });
    await store().transaction((tx) => tx.settle(again, 'done', NOON));
    await handle(store(), 'good');
    expect(await inbox.counts()).toEqual({ waiting: 0, parked: 0, oldest: null });
  });

  test('a delivery replayed while its stream is held waits for the holder', async () => {
    const { inbox } = store();
    await inbox.receive([sampleDelivery('bad'), sampleDelivery('good')]);
    await inbox.park(claimed(await inbox.claim(NOON, LEASE)), NOON, 'no such repository');
    const good = claimed(await inbox.claim(NOON, LEASE));
    await inbox.replay(['bad']);
    expect(await inbox.claim(NOON, LEASE)).toBeNull();
    await store().transaction((tx) => tx.settle(good, 'done', NOON));
    await handle(store(), 'bad');
    expect(await inbox.nextAt()).toBeNull();
  });

  test('what comes in while its stream is held is handled afterwards', async () => {
    const { inbox } = store();
    await inbox.receive([sampleDelivery('one')]);
    const one = claimed(await inbox.claim(NOON, LEASE));
    await inbox.receive([sampleDelivery('two', { receivedAt: NOON + SECOND })]);
    expect(await inbox.nextAt()).toBe(NOON + LEASE);
    await store().transaction((tx) => tx.settle(one, 'done', NOON));
    expect(await inbox.nextAt()).toBe(NOON + SECOND);
    await handle(store(), 'two', NOON + SECOND);
  });

  test('what the desk posts to itself is saved with the transaction or not at all', async () => {
    const undone = store().transaction(async (tx) => {
      await tx.receive([sampleDelivery('due')]);
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await store().inbox.nextAt()).toBeNull();
    expect(await store().transaction((tx) => tx.receive([sampleDelivery('due')]))).toBe(1);
    await handle(store(), 'due');
  });

  test('old settled deliveries can be forgotten, and nothing else', async () => {
    const { inbox } = store();
    await inbox.receive([
      sampleDelivery('old'),
      sampleDelivery('bad'),
      sampleDelivery('new'),
      sampleDelivery('open'),
    ]);
    await handle(store(), 'old');
    await inbox.park(claimed(await inbox.claim(NOON, LEASE)), NOON, 'no such repository');
    const recent = claimed(await inbox.claim(NOON, LEASE));
    await store().transaction((tx) => tx.settle(recent, 'done', NOON + SECOND));
    expect(await inbox.forget(NOON + SECOND)).toBe(1);
    expect(await inbox.forget(NOON + SECOND)).toBe(0);
    expect(await inbox.receive([sampleDelivery('old', { stream: 'elsewhere' })])).toBe(1);
    expect(await inbox.receive([sampleDelivery('bad'), sampleDelivery('new'), sampleDelivery('open')])).toBe(
      0,
    );
  });
}

/** Claims the next delivery, which must be this one, and handles it. */
async function handle(store: Store, id: string, now = NOON): Promise<void> {
  const claim = claimed(await store.inbox.claim(now, LEASE));
  expect(claim.delivery.id).toBe(id);
  await store.transaction((tx) => tx.settle(claim, 'done', now));
}
