/** A duplicate can be taken out again as long as the policy says, counted from when it ended for its requester. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
});
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  await world.close();
});

async function open(by: string): Promise<void> {
  await world.github.as(by).rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.later(MINUTE);
}

async function write(number: number, by: string, body: string): Promise<void> {
  await world.github.as(by).rest.issues.createComment({ ...desk, issue_number: number, body });
  await world.later(MINUTE);
}

/** GitHub lets only staff reopen what staff have closed. */
const button = (number: number, by: string) =>
  world.github.as(by).rest.issues.update({ ...desk, issue_number: number, state: 'open' });
const state = async (number: number) => (await world.github.issue('acme/desk', number)).state;
const saidLast = async (number: number) =>
  (await world.github.issue('acme/desk', number)).comments.at(-1)?.body ?? '';

/** Ticket 1 was solved 40 days ago, and ticket 2, which came in today, was merged into it just now. */
async function mergedIntoLongSolved(): Promise<void> {
  await open('rita');
  await write(1, 'lena', '/solved renewed the certificate');
  await world.later(40 * DAY);
  await open('ravi');
  await write(2, 'lena', '/duplicate #1');
  expect(await state(2)).toBe('closed');
}

describe('a ticket merged today into one solved long ago', () => {
  it.each([
    ['its requester, by command', () => write(2, 'ravi', '/reopen mine says error 811')],
    ['its requester, in plain words', () => write(2, 'ravi', 'No, mine says error 811 and still does.')],
    ['staff, by command', () => write(2, 'lena', '/reopen theirs says error 811')],
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
        await write(2, 'ravi', '/reopen mine says error 811');
      },
    ],
  ])('is taken up again by %s', async (_who, act) => {
    await mergedIntoLongSolved();
    await act();
    await world.later(MINUTE);
    expect(await state(2)).toBe('open');
    expect((await world.github.issue('acme/desk', 2)).labels).not.toContain('status: closed');
  });

  it('stays ended once that time has passed since the merge', async () => {
    await mergedIntoLongSolved();
    await world.later(15 * DAY);
    await write(2, 'ravi', '/reopen mine says error 811');
    expect(await state(2)).toBe('closed');
    expect(await saidLast(2)).toContain('more than 14 days');
  });
});

describe('the window of a duplicate', () => {
  it('does not run while its main ticket is worked on, and begins when that is solved', async () => {
    await open('rita');
    await open('ravi');
    await write(2, 'lena', '/duplicate #1');
    await world.later(40 * DAY);
    await write(1, 'lena', '/solved renewed the certificate');
    await world.later(13 * DAY);
    await write(2, 'ravi', 'It is still broken here.');
    expect(await state(2)).toBe('open');
  });

  it('begins when its main ticket is itself merged into one solved long ago', async () => {
    await open('rita');
    await write(1, 'lena', '/solved renewed the certificate');
    await open('sven');
    await open('ravi');
    await write(3, 'lena', '/duplicate #2');
    await world.later(40 * DAY);
    await write(2, 'lena', '/duplicate #1');
    await write(3, 'ravi', '/reopen mine says error 811');
    expect(await state(3)).toBe('open');
  });

  it('is not begun anew by a merge that is only told again', async () => {
    await mergedIntoLongSolved();
    await world.later(10 * DAY);
    await open('sven');
    await write(3, 'lena', '/duplicate #1');
    await world.later(5 * DAY);
    await write(2, 'ravi', '/reopen mine says error 811');
    expect(await state(2)).toBe('closed');
    await write(3, 'sven', '/reopen mine says error 812');
    expect(await state(3)).toBe('open');
  });
});
