/** What every engine must do for whoever keeps something of each ticket that has not ended. */
import { expect, test } from 'vitest';
import type { Store } from '../../plugin/store/store.ts';
import { sampleTicket } from './sample.ts';

export function activeTicketsContract(store: () => Store): void {
  test('those that have not ended are named with their versions', async () => {
    await store().transaction(async (tx) => {
      await tx.saveTicket(sampleTicket('worked on', { load: 2 }));
      await tx.saveTicket(sampleTicket('waits', { load: 1, repository: 2 }));
      await tx.saveTicket(sampleTicket('resolved', { load: 0 }));
      await tx.saveTicket(sampleTicket('closed', { load: 0, open: false }));
      await tx.saveTicket(sampleTicket('waits', { load: 1, repository: 2, version: 2 }));
    });
    const active = (await store().tickets.active()).toSorted((a, b) => a.id.localeCompare(b.id));
    expect(active).toEqual([
      { id: 'waits', version: 2 },
      { id: 'worked on', version: 1 },
    ]);
  });
}
