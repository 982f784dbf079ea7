/** `tierline backtest` on the plain form, in which any other desk can write its history. */
import { beforeEach, describe, expect, test } from 'vitest';
import { asOf, type Folder, linesOf, openFolder } from './folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = openFolder();
  return () => folder.remove();
});

describe('a history of any other desk', () => {
  const plain = (events: readonly object[], more: object = {}) =>
    linesOf([{ number: 7, opened_at: '2026-11-20T08:00:00Z', priority: 'P2', ...more, events }]);
  const judge = async (history: string) => {
    folder.write('plain.jsonl', history);
    const { code, said } = await folder.backtest(
      '--policy',
      'old.yml',
      '--history',
      'plain.jsonl',
      '--json',
      ...asOf,
    );
    expect(code, said).toBe(0);
    return JSON.parse(said).clocks;
  };
  const time = (clock: string) => `2026-11-20T${clock}:00Z`;

  test('tells answers of staff from words of the requester, and when it was resolved', async () => {
    const history = plain([
      { at: time('08:10'), type: 'comment' },
      { at: time('08:30'), type: 'comment', by: 'ann', staff: true },
      { at: time('10:00'), type: 'resolved' },
    ]);
    expect(await judge(history)).toMatchObject([
      { clock: 'first-response', priority: 'P2', policy: { met: 1 } },
      { clock: 'resolution', priority: 'P2', policy: { met: 1 } },
    ]);
    const unanswered = plain([{ at: time('08:30'), type: 'comment', by: 'bob' }]);
    expect(await judge(unanswered)).toMatchObject([{ policy: { breached: 1 } }, { policy: { running: 1 } }]);
  });

  test('has pauses, priorities, tiers and reopenings', async () => {
    const paused = [
      { at: time('08:30'), type: 'waiting', on: 'user' },
      { at: time('12:00'), type: 'resumed' },
    ];
    expect(
      await judge(plain([...paused, { at: time('12:20'), type: 'resolved' }], { priority: 'P1' })),
    ).toMatchObject([
      { clock: 'first-response', priority: 'P1', policy: { breached: 1 } },
      { clock: 'resolution', policy: { met: 1 } },
    ]);
    const raised = plain([
      { at: time('08:10'), type: 'priority', to: 'P1' },
      { at: time('08:20'), type: 'tier', to: 2 },
    ]);
    expect(await judge(raised)).toMatchObject([
      { priority: 'P1', policy: { breached: 1 } },
      { priority: 'P1', policy: { breached: 1 } },
    ]);
    const reopened = plain([
      { at: time('09:00'), type: 'closed', staff: true },
      { at: time('09:30'), type: 'reopened' },
    ]);
    expect(await judge(reopened)).toMatchObject([{ policy: { met: 1 } }, { policy: { running: 1 } }]);
  });

  test.each<readonly [string, readonly object[]]>([
    ['without words', [{ type: 'comment' }]],
    ['with empty words', [{ type: 'comment', text: ' ' }]],
    ['with null for its words', [{ type: 'comment', text: null }]],
    ['several of them, and by somebody else', [{ type: 'comment' }, { type: 'comment', by: 'bob' }]],
    ['after the closing', [{ type: 'closed' }, { type: 'comment' }]],
    ['of thanks, and one without words', [{ type: 'comment', text: 'Thank you!' }, { type: 'comment' }]],
    ['of staff', [{ type: 'comment', staff: true }]],
  ])('a comment after the resolution takes nothing up again: %s', async (_, after) => {
    const resolved = [
      { at: time('08:30'), type: 'comment', staff: true },
      { at: time('10:00'), type: 'resolved' },
      ...after.map((one, place) => ({ at: time(`10:3${place}`), ...one })),
    ];
    expect(await judge(plain(resolved))).toMatchObject([
      { clock: 'first-response', policy: { met: 1, breached: 0 } },
      { clock: 'resolution', policy: { met: 1, breached: 0 } },
    ]);
  });

  test.each<readonly [string, readonly object[]]>([
    ['words say so', [{ type: 'comment', text: 'It is broken again.' }]],
    ['it is reopened, and then commented', [{ type: 'reopened' }, { type: 'comment' }]],
  ])('it is taken up again where %s', async (_, after) => {
    const resolved = [
      { at: time('08:30'), type: 'comment', staff: true },
      { at: time('10:00'), type: 'resolved' },
      ...after.map((one, place) => ({ at: time(`10:3${place}`), ...one })),
    ];
    const [, resolution] = await judge(plain(resolved));
    expect(resolution).toMatchObject({ clock: 'resolution', policy: { met: 0 } });
  });

  test('a comment without words, out of order in the file, is judged by its time', async () => {
    const events = [
      { at: time('10:30'), type: 'comment' },
      { at: time('10:00'), type: 'resolved' },
      { at: time('08:30'), type: 'comment', staff: true },
    ];
    expect(await judge(plain(events))).toMatchObject([{ policy: { met: 1 } }, { policy: { met: 1 } }]);
  });

  test('need not tell more than its number and when it was opened: nobody waits for a requester who was not asked', async () => {
    const bare = linesOf([{ number: 1, opened_at: '2026-11-19T08:00:00Z' }]);
    const [, resolution] = await judge(bare.replace('}', ',"priority":"P2"}'));
    expect(resolution).toMatchObject({ clock: 'resolution', policy: { breached: 1 } });
    await judge(bare);
  });
});
