/** What every engine must do with what figures are counted from. */
import { expect, test } from 'vitest';
import type { FactsRow } from '../../plugin/store/facts.ts';
import type { Store } from '../../plugin/store/store.ts';
import { sampleTicket } from './sample.ts';

export function factsContract(store: () => Store): void {
  const here = 4_000_000_001;
  const row = (number: number, more: Partial<FactsRow> = {}): FactsRow => ({
    ticket: `${here}#${number}`,
    repository: here,
    version: 1,
    shape: 1,
    body: `{"number":${number}}`,
    ...more,
  });
  const saveTicket = (number: number, version = 1, repository = here) =>
    store().transaction((tx) =>
      tx.saveTicket(sampleTicket(`${repository}#${number}`, { repository, number, version })),
    );

  test('a ticket without facts is stale, and so is one whose facts are of another version or shape', async () => {
    for (const number of [1, 2, 3]) await saveTicket(number);
    await saveTicket(4, 1, 4_000_000_002);
    await store().facts.save([row(1), row(2)]);
    expect(await store().facts.stale(here, 1, '', 10)).toEqual([`${here}#3`]);
    await saveTicket(1, 2);
    expect(await store().facts.stale(here, 1, '', 10)).toEqual([`${here}#1`, `${here}#3`]);
    expect(await store().facts.stale(here, 1, `${here}#1`, 10)).toEqual([`${here}#3`]);
    expect(await store().facts.stale(here, 2, '', 2)).toEqual([`${here}#1`, `${here}#2`]);
    await store().facts.save([row(1, { version: 2, body: '{}' }), row(3)]);
    expect(await store().facts.stale(here, 1, '', 10)).toEqual([]);
  });

  test('facts are read by the ticket’s id, each once and as they were saved last', async () => {
    await store().facts.save([row(2), row(1), row(1, { body: 'null' })]);
    await store().facts.save([row(1, { ticket: '4000000002#1', repository: 4_000_000_002 })]);
    expect(await store().facts.following(here, '', 1)).toEqual([{ ticket: `${here}#1`, body: 'null' }]);
    expect(await store().facts.following(here, `${here}#1`, 10)).toEqual([
      { ticket: `${here}#2`, body: '{"number":2}' },
    ]);
  });
}
