/** What every engine's outbox must do. */
import { expect, test } from 'vitest';
import type { NewEffect } from '../../plugin/store/queue/effect.ts';
import { LeaseLost } from '../../plugin/store/queue/lease-lost.ts';
import type { Store } from '../../plugin/store/store.ts';
import { claimed } from './claimed.ts';
import { LEASE, NOON, SECOND, sampleEffect } from './sample.ts';

export function outboxContract(store: () => Store): void {
  const send = (...effects: NewEffect[]) => store().transaction((tx) => tx.send(effects));

  /** Claims the next effect of a lane, which must be this one, and carries it out. */
  async function deliver(key: string, lane = 'github', now = NOON): Promise<void> {
    const claim = claimed(await store().outbox.claim(lane, now, LEASE));
    expect(claim.effect.key).toBe(key);
    await store().outbox.done(claim, now);
  }

  test('a lease that is renewed holds on', async () => {
    const { outbox } = store();
    await store().transaction((tx) => tx.send([sampleEffect('one')]));
    const first = claimed(await outbox.claim('github', NOON, LEASE));
    await outbox.renew(first, NOON + 3 * LEASE);
    expect(await outbox.claim('github', NOON + 2 * LEASE, LEASE)).toBeNull();
    const second = claimed(await outbox.claim('github', NOON + 3 * LEASE, LEASE));
    await expect(outbox.renew(first, NOON + 9 * LEASE)).rejects.toThrow(LeaseLost);
    await outbox.done(second, NOON);
  });

  test('an effect is handed over as it was sent', async () => {
    expect(await send(sampleEffect('hello'))).toBe(1);
    expect(await store().outbox.lanes(NOON)).toEqual(['github']);
    const claim = claimed(await store().outbox.claim('github', NOON, LEASE));
    expect(claim.effect).toEqual(sampleEffect('hello'));
    expect(claim.attempts).toBe(1);
  });

  test('a key is used once, for ever', async () => {
    expect(await send(sampleEffect('hello'), sampleEffect('hello'))).toBe(1);
    await deliver('hello');
    expect(await send(sampleEffect('hello'))).toBe(0);
    expect(await send()).toBe(0);
    expect(await store().outbox.has('hello')).toBe(true);
    expect(await store().outbox.has('goodbye')).toBe(false);
    expect(await store().outbox.claim('github', NOON, LEASE)).toBeNull();
  });

  test('what is known to be done is never sent, and what was sent in stays as it was', async () => {
    await send(sampleEffect('waits'));
    await store().transaction((tx) => tx.know(['done', 'waits', 'done'], NOON));
    expect(await send(sampleEffect('done'))).toBe(0);
    expect(await store().outbox.has('done')).toBe(true);
    expect(await store().outbox.counts()).toMatchObject({ waiting: 1, parked: 0 });
    expect(await store().outbox.lanes(NOON)).toEqual(['github']);
    await deliver('waits');
  });

  test('what waits is found by how its key begins, in the order in which it was sent', async () => {
    await send(sampleEffect('1#1/b'), sampleEffect('1#12/a'), sampleEffect('1#1/a'), sampleEffect('1#1/c'));
    await deliver('1#1/b');
    const keys = async (most: number) => (await store().outbox.waiting('1#1/', most)).map(({ key }) => key);
    expect(await keys(9)).toEqual(['1#1/a', '1#1/c']);
    expect(await keys(1)).toEqual(['1#1/a']);
  });

  test('a stream is delivered in the order it was sent, one effect at a time', async () => {
    await send(sampleEffect('z'), sampleEffect('a'));
    const first = claimed(await store().outbox.claim('github', NOON, LEASE));
    expect(first.effect.key).toBe('z');
    expect(await store().outbox.claim('github', NOON, LEASE)).toBeNull();
    await store().outbox.done(first, NOON);
    await deliver('a');
  });

  test('lanes and streams do not wait for each other', async () => {
    await send(
      sampleEffect('slow'),
      sampleEffect('behind'),
      sampleEffect('other ticket', { stream: 'acme/desk#2' }),
      sampleEffect('other lane', { lane: 'pager' }),
    );
    await store().outbox.retry(
      claimed(await store().outbox.claim('github', NOON, LEASE)),
      NOON + SECOND,
      '502',
    );
    await deliver('other ticket');
    expect(await store().outbox.claim('github', NOON, LEASE)).toBeNull();
    expect(await store().outbox.lanes(NOON)).toEqual(['pager']);
    await deliver('other lane', 'pager');
    expect(await store().outbox.lanes(NOON)).toEqual([]);
    expect(await store().outbox.nextAt()).toBe(NOON + SECOND);
    const again = claimed(await store().outbox.claim('github', NOON + SECOND, LEASE));
    expect(again).toMatchObject({ attempts: 2, effect: { key: 'slow' } });
    await store().outbox.done(again, NOON);
    expect(claimed(await store().outbox.claim('github', NOON, LEASE))).toMatchObject({ attempts: 1 });
  });

  test('those behind an effect that steps aside go on at once, and those aside keep their order', async () => {
    const { outbox } = store();
    const put = async (key: string, until: number) => {
      const held = claimed(await outbox.claim('github', NOON, LEASE));
      expect(held.effect.key).toBe(key);
      await outbox.retry(held, until, '502', true);
    };
    await send(sampleEffect('first'), sampleEffect('second'), sampleEffect('third'));
    await put('first', NOON + 60 * SECOND);
    await put('second', NOON + SECOND);
    await deliver('third');
    expect(await outbox.claim('github', NOON + SECOND, LEASE)).toBeNull();
    expect(await outbox.nextAt()).toBe(NOON + 60 * SECOND);
    await send(sampleEffect('fourth', { notBefore: NOON + 2 * SECOND }));
    expect(await outbox.nextAt()).toBe(NOON + 2 * SECOND);
    await deliver('fourth', 'github', NOON + 2 * SECOND);
    const again = claimed(await outbox.claim('github', NOON + 60 * SECOND, LEASE));
    expect(again).toMatchObject({ attempts: 2, lost: 0, effect: { key: 'first' } });
    await outbox.done(again, NOON + 60 * SECOND);
    await deliver('second', 'github', NOON + 60 * SECOND);
    expect(await outbox.nextAt()).toBeNull();
  });

  test('a newer state drops the older one that has stepped aside', async () => {
    const { outbox } = store();
    await send(sampleEffect('card 1', { kind: 'card' }));
    await outbox.retry(claimed(await outbox.claim('github', NOON, LEASE)), NOON + 60 * SECOND, '502', true);
    await send(sampleEffect('comment'), sampleEffect('card 2', { kind: 'card', supersedes: true }));
    await deliver('card 2');
    await deliver('comment');
    expect(await outbox.counts()).toEqual({ waiting: 0, parked: 0, oldest: null });
  });

  test('an effect is not sent before its time, and holds those behind it', async () => {
    await send(sampleEffect('later', { notBefore: NOON + SECOND }), sampleEffect('behind'));
    expect(await store().outbox.lanes(NOON)).toEqual([]);
    expect(await store().outbox.nextAt()).toBe(NOON + SECOND);
    await deliver('later', 'github', NOON + SECOND);
    await deliver('behind', 'github', NOON);
  });

  test('a lease that ran out is free again, and its late holder can change nothing', async () => {
    await send(sampleEffect('hello'));
    const late = claimed(await store().outbox.claim('github', NOON, LEASE));
    const next = claimed(await store().outbox.claim('github', NOON + LEASE, LEASE));
    expect(next).toMatchObject({ attempts: 2, effect: { key: 'hello' } });
    await expect(store().outbox.done(late, NOON)).rejects.toThrow(
      'the lease on stream acme/desk#1 of the outbox',
    );
    await expect(store().outbox.retry(late, NOON, 'x')).rejects.toThrow('ran out');
    await expect(store().outbox.park(late, NOON, 'x')).rejects.toThrow('ran out');
    await expect(store().outbox.release(late)).rejects.toThrow('ran out');
    await store().outbox.done(next, NOON);
    expect(await store().outbox.counts()).toEqual({ waiting: 0, parked: 0, oldest: null });
  });

  test('claims that nobody gave back are counted as lost, until one is', async () => {
    const { outbox } = store();
    await send(sampleEffect('hello'));
    expect(claimed(await outbox.claim('github', NOON, LEASE)).lost).toBe(0);
    const second = claimed(await outbox.claim('github', NOON + LEASE, LEASE));
    expect(second.lost).toBe(1);
    await outbox.retry(second, NOON, '502');
    expect(claimed(await outbox.claim('github', NOON, LEASE)).lost).toBe(0);
  });

  test('a claim given back counts as no attempt', async () => {
    await send(sampleEffect('hello'));
    await store().outbox.release(claimed(await store().outbox.claim('github', NOON, LEASE)));
    expect(claimed(await store().outbox.claim('github', NOON, LEASE)).attempts).toBe(1);
  });

  test('a parked effect is shown, frees its stream, and can be replayed in its old place', async () => {
    const { outbox } = store();
    await send(sampleEffect('bad'), sampleEffect('good'));
    await outbox.park(claimed(await outbox.claim('github', NOON, LEASE)), NOON + SECOND, 'gone');
    expect(await outbox.parked(10)).toEqual([
      { ...sampleEffect('bad'), parkedAt: NOON + SECOND, attempts: 1, error: 'gone' },
    ]);
    expect(await outbox.counts()).toEqual({ waiting: 1, parked: 1, oldest: NOON });
    expect(await outbox.replay(['bad', 'good', 'unknown'])).toBe(1);
    expect(await outbox.counts()).toEqual({ waiting: 2, parked: 0, oldest: NOON });
    await deliver('bad');
    await deliver('good');
  });

  test('an effect knows the delivery that it came of', async () => {
    await send(sampleEffect('caused', { cause: 'a-guid' }), sampleEffect('not', { stream: 'other' }));
    const causes = [];
    for (let left = 2; left > 0; left -= 1)
      causes.push(claimed(await store().outbox.claim('github', NOON, LEASE)).effect.cause);
    expect(causes.toSorted()).toEqual(['a-guid', undefined]);
  });

  test('the newest state drops the older ones that are still waiting', async () => {
    const card = (key: string): NewEffect => sampleEffect(key, { kind: 'card', supersedes: true });
    await send(card('card 1'), sampleEffect('comment'), card('card 2'));
    await send(card('card 3'));
    expect(await store().outbox.counts()).toMatchObject({ waiting: 2 });
    await deliver('card 3');
    await deliver('comment');
    expect(await store().outbox.has('card 1')).toBe(true);
    expect(await send(card('card 2'))).toBe(0);
    expect(await store().outbox.nextAt()).toBeNull();
  });

  test('the newest state goes where the oldest that it drops would have gone, however often it is renewed', async () => {
    const card = (key: string): NewEffect => sampleEffect(key, { kind: 'card', supersedes: true });
    await send(sampleEffect('comment 1'), card('card 1'), sampleEffect('comment 2'));
    await send(card('card 2'));
    await send(sampleEffect('comment 3'), card('card 3'));
    await send(card('card 4'), sampleEffect('comment 4'));
    for (const key of ['comment 1', 'card 4', 'comment 2', 'comment 3', 'comment 4']) await deliver(key);
    expect(await store().outbox.nextAt()).toBeNull();
  });

  test('the newest state drops nothing of another lane, stream or kind', async () => {
    await send(
      sampleEffect('comment'),
      sampleEffect('elsewhere', { kind: 'card', stream: 'acme/desk#2' }),
      sampleEffect('pager', { kind: 'card', lane: 'pager' }),
      sampleEffect('card', { kind: 'card', supersedes: true }),
    );
    expect(await store().outbox.counts()).toMatchObject({ waiting: 4 });
  });

  test('what is on its way is not dropped, but what waits behind it is', async () => {
    const card = (key: string): NewEffect => sampleEffect(key, { kind: 'card', supersedes: true });
    await send(card('card 1'));
    const sending = claimed(await store().outbox.claim('github', NOON, LEASE));
    await send(card('card 2'));
    await send(card('card 3'));
    expect(await store().outbox.counts()).toMatchObject({ waiting: 2 });
    await store().outbox.done(sending, NOON);
    await deliver('card 3');
  });

  test('dropping a state that waited for its next try lets the new one go at once', async () => {
    const { outbox } = store();
    await send(sampleEffect('card 1', { kind: 'card' }));
    await outbox.retry(claimed(await outbox.claim('github', NOON, LEASE)), NOON + 60 * SECOND, '502');
    await send(sampleEffect('card 2', { kind: 'card', supersedes: true }));
    expect(claimed(await outbox.claim('github', NOON, LEASE))).toMatchObject({
      attempts: 1,
      effect: { key: 'card 2' },
    });
  });
}
