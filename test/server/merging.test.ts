/** Tickets merged through the signed door: every requester hears what the main one hears, once, whatever the post does. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSaved } from '../../plugin/server/saved.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { workOff } from '../scenario/work-off.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
});
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
  const { inbox, outbox } = world.tierline.deps.store;
  expect((await inbox.counts()).parked + (await outbox.counts()).parked).toBe(0);
  await world.close();
});

const ticket = (number: number) => world.github.issue('acme/desk', number);
const state = async (number: number) => {
  const row = await world.tierline.deps.store.tickets.get(`1#${number}`);
  return row === null ? expect.fail(`there is no ticket ${number}`) : readSaved(row.state).ticket;
};
const ending = async (number: number) => {
  const { data } = await world.github.as('lena').rest.issues.get({ ...desk, issue_number: number });
  return [data.state, data.state_reason];
};
const open = async (by: string) =>
  world.github.as(by).rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
const write = (number: number, by: string, body: string) =>
  world.github.as(by).rest.issues.createComment({ ...desk, issue_number: number, body });
/** What the desk has told this requester, but for the card. */
const told = async (number: number, requester: string) =>
  (await ticket(number)).comments
    .filter(({ author, body }) => author === 'tierline[bot]' && !body.includes('tierline:card'))
    .map(({ body }) => body.split('\n')[0] ?? '')
    .filter((line) => line.startsWith(`@${requester},`));

/** Three reports of one trouble: 3 is merged into 2, then 2 into 1; 1 gets a workaround, is solved, and comes back. */
const acts: readonly (() => Promise<unknown>)[] = [
  () => open('rita'),
  () => open('ravi'),
  () => open('sven'),
  () => write(3, 'lena', '/duplicate #2'),
  () => write(2, 'lena', '/duplicate #1'),
  () => write(1, 'lena', '/known KE-0001'),
  () => write(1, 'rita', 'That does not help.'),
  () => write(1, 'lena', '/solved renewed the certificate'),
  () => write(1, 'rita', 'Still the same error here.'),
];

async function expectAllTold(): Promise<void> {
  for (const [number, requester] of [
    [2, 'ravi'],
    [3, 'sven'],
  ] as const) {
    const lines = await told(number, requester);
    expect(lines.filter((line) => line.includes('so we work on it there'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('there is a workaround for the problem in #1'))).toHaveLength(
      1,
    );
    expect(lines.filter((line) => line.includes('the problem in #1 is solved'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('#1 is not solved after all'))).toHaveLength(1);
    expect(await ending(number)).toEqual(['closed', 'duplicate']);
    expect((await state(number)).main?.news).toMatchObject({ state: 'open', root: { number: 1 } });
  }
  const card = (await ticket(1)).comments.find(({ body }) => body.includes('tierline:card'))?.body;
  expect(card).toContain('| Duplicates | #2 of ravi, with #3 |');
}

describe('three tickets of one trouble, one of a third merged before', () => {
  it('each requester is told once of the workaround, the solution and the reopening', async () => {
    for (const act of acts) {
      await act();
      await world.later(MINUTE);
    }
    await expectAllTold();
  });

  it.each([1, 2, 3, 4])('also with every delivery doubled and shuffled (order %i)', async (order) => {
    world.github.post.hold();
    for (const [at, act] of acts.entries()) {
      await act();
      world.clock.move(MINUTE);
      await workOff(world.tierline.deps);
      if (at % 2 === order % 2) continue;
      world.github.post.release({ order: order + at, doubled: true });
      await world.github.post.settled();
      await workOff(world.tierline.deps);
      world.github.post.hold();
    }
    world.github.post.release({ order, doubled: true });
    await world.turn();
    await world.later(MINUTE);
    await expectAllTold();
  });
});

describe('a duplicate', () => {
  it('is taken out again by its requester, goes its own way, and hears nothing of the other', async () => {
    for (const act of [() => open('rita'), () => open('ravi'), () => write(2, 'lena', 'Duplicate of #1')]) {
      await act();
      await world.later(MINUTE);
    }
    expect(await ending(2)).toEqual(['closed', 'duplicate']);
    await write(2, 'ravi', '/reopen mine says error 811');
    await world.later(MINUTE);
    expect((await ending(2))[0]).toBe('open');
    await write(1, 'lena', '/solved renewed the certificate');
    await world.later(MINUTE);
    expect((await told(2, 'ravi')).filter((line) => line.includes('the problem in #1 is solved'))).toEqual(
      [],
    );
    expect((await state(1)).duplicates).toEqual([]);
  });

  it('of a ticket that does not exist, or of a pull request, is refused', async () => {
    await open('rita');
    await world.later(MINUTE);
    await write(1, 'lena', '/duplicate #77');
    await world.later(MINUTE);
    const last = (await ticket(1)).comments.at(-1)?.body;
    expect(last).toContain('There is no ticket #\u206077 in this desk');
  });

  it('of a ticket whose opening never arrived is merged, and its requester hears all the same', async () => {
    world.github.post.hold();
    await open('rita');
    await world.github.post.settled();
    world.github.post.release({ order: 1, dropped: () => true });
    await open('ravi');
    await world.later(MINUTE);
    await write(2, 'lena', '/duplicate #1');
    await world.later(MINUTE);
    expect((await state(2)).main?.number).toBe(1);
    await write(1, 'lena', '/solved renewed the certificate');
    await world.later(MINUTE);
    expect(
      (await told(2, 'ravi')).filter((line) => line.includes('the problem in #1 is solved')),
    ).toHaveLength(1);
  });
});

it('into a ticket that is over, its requester reads one thing; so does whoever is behind it', async () => {
  for (const act of [
    () => open('rita'),
    () => open('ravi'),
    () => open('sven'),
    () => write(1, 'lena', '/solved renewed the certificate'),
    () => write(2, 'lena', '/duplicate #1'),
    () => write(3, 'lena', '/duplicate #2'),
  ]) {
    await act();
    await world.later(MINUTE);
  }
  expect(await told(2, 'ravi')).toEqual([
    '@ravi, #1 is about the same problem and is solved already, so we close this ticket.',
  ]);
  expect(await told(3, 'sven')).toEqual([
    '@sven, #1 is about the same problem and is solved already, so we close this ticket.',
  ]);
  await write(1, 'rita', 'Still the same error here.');
  await world.later(MINUTE);
  expect((await told(3, 'sven')).at(-1)).toContain('#1 is not solved after all');
});
