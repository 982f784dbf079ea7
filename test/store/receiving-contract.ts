/** What every engine’s inbox must do with what comes in at once. */
import { expect, test } from 'vitest';
import type { Store } from '../../plugin/store/store.ts';
import { LEASE, NOON, sampleDelivery } from './sample.ts';

export function receivingContract(store: () => Store): void {
  test('what many bring at once is counted for each, and what cannot be stored is refused alone', async () => {
    const { inbox } = store();
    const results = await Promise.allSettled([
      inbox.receive([sampleDelivery('one')]),
      inbox.receive([sampleDelivery('spoilt', { receivedAt: Number.NaN })]),
      inbox.receive([sampleDelivery('two'), sampleDelivery('one')]),
      inbox.receive([]),
    ]);
    expect(results.map((one) => (one.status === 'fulfilled' ? one.value : 'refused'))).toEqual([
      1,
      'refused',
      1,
      0,
    ]);
    expect((await inbox.counts()).waiting).toBe(2);
    expect(await inbox.receive([sampleDelivery('spoilt')])).toBe(1);
  });

  test('a batch of any size is stored whole, each stream in order', async () => {
    const { inbox } = store();
    const many = Array.from({ length: 150 }, (_, at) => sampleDelivery(`d${at}`, { stream: `s${at % 7}` }));
    expect(await inbox.receive(many)).toBe(150);
    const seen: string[] = [];
    for (let claim = await inbox.claim(NOON, LEASE); claim !== null; claim = await inbox.claim(NOON, LEASE)) {
      const settled = claim;
      await store().transaction((tx) => tx.settle(settled, 'done', NOON));
      if (settled.delivery.stream === 's3') seen.push(settled.delivery.id);
    }
    expect(seen).toEqual(many.filter(({ stream }) => stream === 's3').map(({ id }) => id));
    expect(await inbox.receive([])).toBe(0);
  });
}
