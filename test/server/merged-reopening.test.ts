/** A duplicate can be taken out again as long as the policy says, counted from when it ended for its requester. */
import { describe, expect, it } from 'vitest';
import { oneInOrAll } from '../full.ts';
import { DAY, desk, MINUTE, scenario } from '../scenario/scenario.ts';

const { world, open, say, state, lastWord, labels } = scenario();

/** GitHub lets only staff reopen what staff have closed. */
const button = (number: number, by: string) =>
  world.github.as(by).rest.issues.update({ ...desk, issue_number: number, state: 'open' });

/** Ticket 1 was solved 40 days ago, and ticket 2, which came in today, was merged into it just now. */
async function mergedIntoLongSolved(): Promise<void> {
  await open('rita');
  await say('lena', '/solved renewed the certificate');
  await world.later(40 * DAY);
  await open('ravi');
  await say('lena', '/duplicate #1', 2);
  expect(await state(2)).toBe('closed');
}

describe('a ticket merged today into one solved long ago', () => {
  const ways: readonly (readonly [who: string, act: () => Promise<unknown>])[] = [
    ['its requester, by command', () => say('ravi', '/reopen mine says error 811', 2)],
    ['its requester, in plain words', () => say('ravi', 'No, mine says error 811 and still does.', 2)],
    ['staff, by command', () => say('lena', '/reopen theirs says error 811', 2)],
    ['staff, by the button', () => button(2, 'lena')],
    [
      'staff, by a label',
      () =>
        world.github.as('lena').rest.issues.addLabels({ ...desk, issue_number: 2, labels: ['status: open'] }),
    ],
    [
      'its requester, thirteen days later',
      async () => {
        await world.later(13 * DAY);
        await say('ravi', '/reopen mine says error 811', 2);
      },
    ],
  ];

  it.each(oneInOrAll(2, ways))('is taken up again by %s', async (_who, act) => {
    await mergedIntoLongSolved();
    await act();
    await world.later(MINUTE);
    expect(await state(2)).toBe('open');
    expect(await labels(2)).not.toContain('status: closed');
  });

  it('stays ended once that time has passed since the merge', async () => {
    await mergedIntoLongSolved();
    await world.later(15 * DAY);
    await say('ravi', '/reopen mine says error 811', 2);
    expect(await state(2)).toBe('closed');
    expect(await lastWord(2)).toContain('more than 14 days');
  });
});

describe('the window of a duplicate', () => {
  it('does not run while its main ticket is worked on, and begins when that is solved', async () => {
    await open('rita');
    await open('ravi');
    await say('lena', '/duplicate #1', 2);
    await world.later(40 * DAY);
    await say('lena', '/solved renewed the certificate');
    await world.later(13 * DAY);
    await say('ravi', 'It is still broken here.', 2);
    expect(await state(2)).toBe('open');
  });

  it('begins when its main ticket is itself merged into one solved long ago', async () => {
    await open('rita');
    await say('lena', '/solved renewed the certificate');
    await open('sven');
    await open('ravi');
    await say('lena', '/duplicate #2', 3);
    await world.later(40 * DAY);
    await say('lena', '/duplicate #1', 2);
    await say('ravi', '/reopen mine says error 811', 3);
    expect(await state(3)).toBe('open');
  });

  it('is not begun anew by a merge that is only told again', async () => {
    await mergedIntoLongSolved();
    await world.later(10 * DAY);
    await open('sven');
    await say('lena', '/duplicate #1', 3);
    await world.later(5 * DAY);
    await say('ravi', '/reopen mine says error 811', 2);
    expect(await state(2)).toBe('closed');
    await say('sven', '/reopen mine says error 812', 3);
    expect(await state(3)).toBe('open');
  });
});
