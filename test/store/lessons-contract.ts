/** What every engine must do with what tickets teach. */
import { expect, test } from 'vitest';
import type { Lesson } from '../../plugin/core/ticket/known-error.ts';
import type { Store } from '../../plugin/store/store.ts';

export function lessonsContract(store: () => Store): void {
  const at = 1_763_625_600_000;
  const one: Lesson = { article: 'KE-0001', fate: 'applied', at, probability: 0.625 };
  const other: Lesson = { article: 'KE-0002', fate: 'passed-over', at, probability: null };
  const save = (id: string, lessons: readonly Lesson[], repository = 4_000_000_001) =>
    store().transaction((tx) => tx.saveLessons({ id, repository }, lessons));

  test('a ticket teaches what it taught last, and nothing else', async () => {
    await save('4000000001#1', [one, other]);
    await save('4000000001#1', [{ ...one, at: 5 }]);
    await save('4000000001#2', []);
    expect(await store().lessons.newest(4_000_000_001, 10)).toEqual([
      { ...one, at: 5, ticket: '4000000001#1' },
    ]);
  });

  test('the newest come first, those of other repositories not at all, and no more than were asked for', async () => {
    await save('4000000001#1', [{ ...one, at: 5 }]);
    await save('4000000001#2', [other, one]);
    await save('4000000002#1', [one], 4_000_000_002);
    const all = await store().lessons.newest(4_000_000_001, 10);
    expect(all).toEqual([
      { ...one, ticket: '4000000001#2' },
      { ...other, ticket: '4000000001#2' },
      { ...one, at: 5, ticket: '4000000001#1' },
    ]);
    expect(await store().lessons.newest(4_000_000_001, 1)).toEqual(all.slice(0, 1));
  });
}
