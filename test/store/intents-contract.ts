/** What every engine must do with what visitors meant and an article answered. */
import { expect, test } from 'vitest';
import type { Store } from '../../plugin/store/store.ts';

const DAY = 86_400_000;

export function intentsContract(store: () => Store): void {
  const one = { id: 'a', meant: 'search', meantAt: 1_000, article: 'KE-0001', confirmedAt: 2_000 } as const;

  test('each is spent once, however many say so at the same time, and its article is counted with it', async () => {
    const { intents, feedback } = store();
    const said = await Promise.all([1, 2, 3, 4].map(() => intents.confirm(one, '2026-11-20')));
    expect(said.filter((isNew) => isNew)).toHaveLength(1);
    expect(await intents.confirm({ ...one, article: 'KE-0002' }, '2026-11-21')).toBe(false);
    expect(await intents.confirm({ ...one, id: 'b', meant: 'form', meantAt: 3_000 }, '2026-11-20')).toBe(
      true,
    );
    expect(await feedback.since('2026-11-20')).toEqual([
      { day: '2026-11-20', said: 'solved', about: 'KE-0001', count: 2 },
    ]);
    expect(await intents.since(1_000)).toEqual([
      { ...one, cameBackAt: null },
      { ...one, id: 'b', meant: 'form', meantAt: 3_000, cameBackAt: null },
    ]);
    expect((await intents.since(1_001)).map(({ id }) => id)).toEqual(['b']);
  });

  test('who comes back does so once, within seven days, and after a confirmation', async () => {
    const { intents } = store();
    const back = async () => (await intents.since(0)).map(({ id, cameBackAt }) => [id, cameBackAt]);
    await intents.confirm(one, '2026-11-20');
    await intents.confirm({ ...one, id: 'b' }, '2026-11-20');
    await intents.cameBack('nobody', 5_000);
    await intents.cameBack('a', 2_000 + 7 * DAY - 1);
    await intents.cameBack('a', 9_000);
    await intents.cameBack('b', 2_000 + 7 * DAY);
    expect(await back()).toEqual([
      ['a', 2_000 + 7 * DAY - 1],
      ['b', null],
    ]);
  });

  test('old ones are forgotten', async () => {
    const { intents } = store();
    await intents.confirm(one, '2026-11-20');
    await intents.confirm({ ...one, id: 'b', confirmedAt: 2_001 }, '2026-11-20');
    expect(await intents.forget(2_001)).toBe(1);
    expect((await intents.since(0)).map(({ id }) => id)).toEqual(['b']);
  });
}
