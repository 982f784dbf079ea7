/** What every engine must do with feedback. */
import { expect, test } from 'vitest';
import type { Store } from '../../plugin/store/store.ts';

export function feedbackContract(store: () => Store): void {
  test('the same is counted, the most frequent comes first, and days gone by are left out', async () => {
    const { feedback } = store();
    const one = { day: '2026-11-20', said: 'solved', about: 'KE-0001' } as const;
    await Promise.all([1, 2, 3].map(() => feedback.note(one)));
    await feedback.note({ ...one, said: 'no-answer', about: "it's broken" });
    await feedback.note({ ...one, day: '2026-11-19' });
    expect(await feedback.since('2026-11-20')).toEqual([
      { ...one, count: 3 },
      { ...one, said: 'no-answer', about: "it's broken", count: 1 },
    ]);
    expect(await feedback.since('2026-11-19')).toHaveLength(3);
    expect(await feedback.different('2026-11-20')).toBe(2);
    expect(await feedback.different('2026-11-21')).toBe(0);
  });

  test('articles that solved it are added up over the days, the most frequent first', async () => {
    const { feedback } = store();
    const note = (day: string, about: string, said: 'solved' | 'no-answer' = 'solved') =>
      feedback.note({ day, said, about });
    await note('2026-11-18', 'KE-0001');
    await note('2026-11-19', 'KE-0002');
    await note('2026-11-20', 'KE-0002');
    await note('2026-11-20', 'KE-0003');
    await note('2026-11-20', 'ke-0003', 'no-answer');
    expect(await feedback.solved('2026-11-19', 5)).toEqual([
      { about: 'KE-0002', count: 2 },
      { about: 'KE-0003', count: 1 },
    ]);
    expect(await feedback.solved('2026-11-18', 2)).toEqual([
      { about: 'KE-0002', count: 2 },
      { about: 'KE-0001', count: 1 },
    ]);
  });
}
