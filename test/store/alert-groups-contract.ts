/** What every engine must do with groups of alerts. */
import { expect, test } from 'vitest';
import type { AlertGroupRow } from '../../plugin/store/alert-groups.ts';
import type { Store } from '../../plugin/store/store.ts';

const row: AlertGroupRow = {
  repository: 7,
  source: 'prometheus',
  identity: 'a1',
  opening: null,
  ticket: null,
  awaitedUntil: null,
  toldAt: 0,
  heardAt: 1_000,
  version: 1,
  state: '{}',
};

export function alertGroupsContract(store: () => Store): void {
  const save = (...rows: readonly AlertGroupRow[]) =>
    store().transaction(async (tx) => {
      for (const one of rows) await tx.alertGroups.save(one);
    });
  const get = (key: AlertGroupRow) => store().transaction((tx) => tx.alertGroups.get(key));

  test('a group is there once for each desk and source, and is saved over by its next version alone', async () => {
    await save(row, { ...row, source: 'grafana' }, { ...row, repository: 8 });
    await expect(save(row)).rejects.toThrow('version 1');
    const next = {
      ...row,
      version: 2,
      opening: 'o',
      ticket: '7#1',
      awaitedUntil: 5,
      toldAt: 3,
      state: '{"a":1}',
    };
    await save(next);
    await expect(save(next)).rejects.toThrow('a1 of the source prometheus');
    expect(await get(row)).toEqual(next);
    expect((await get({ ...row, source: 'grafana' }))?.version).toBe(1);
    expect(await get({ ...row, identity: 'none' })).toBeNull();
  });

  test('of two that save a new group at once one succeeds', async () => {
    const all = await Promise.allSettled([save(row), save({ ...row, state: '{"b":1}' })]);
    expect(all.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('those that share an opening are found, and those long unheard of are forgotten', async () => {
    const two = { ...row, identity: 'b2', opening: 'storm', heardAt: 2_000 };
    const three = { ...row, identity: 'c3', opening: 'storm', heardAt: 3_000 };
    await save(row, three, two);
    expect(await store().alertGroups.of('storm')).toEqual([two, three]);
    expect(await store().alertGroups.forget(2_500)).toBe(2);
    expect(await store().alertGroups.of('storm')).toEqual([three]);
  });
}
