/** A copy of the database from before: what was done since is read from GitHub again, and nothing of it is done twice. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMark } from '../../plugin/github/marker.ts';
import { recover } from '../../plugin/server/recover/recover.ts';
import { fewOrAll } from '../full.ts';
import { startDesk, policy as usual, type World } from '../scenario/desk.ts';
import { DAY, desk, HOUR, MINUTE, scenesOf } from '../scenario/scenario.ts';
import { startChild } from '../start/child.ts';
import { playDay } from './play-day.ts';
import { scriptedDay } from './scripted-day.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierline-copy-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Desks of this file, each of which has a database of its own. */
let desks = 0;

const file = (name: string): string => join(folder, name);

/** Of a desk that has looked for what it missed, as each does at its start. */
async function copyOf({ tierline: { deps }, turn }: World): Promise<void> {
  await recover(deps);
  await turn();
  await rm(file('copy'), { force: true });
  await deps.store.backup(file('copy'));
}

/** As an operator does it: by the command, onto a place where no database is, while no desk runs. */
async function putBack(world: World): Promise<void> {
  await world.restart('sqlite::memory:');
  const child = startChild(resolve('plugin/cli.ts'), ['restore', file('copy')], {
    DATABASE_URL: `sqlite:${file('restored')}`,
  });
  expect([await child.ended(), child.said()]).toEqual([0, expect.stringContaining('Restored from')]);
  await startOn('restored', world);
}

async function startOn(name: string, world: World): Promise<void> {
  await world.restart(`sqlite:${file(name)}`);
  await recover(world.tierline.deps);
  await world.turn();
}

/** What stands anywhere under each of the App’s marks, and which issues it has opened. */
async function saidIn({ github }: World): Promise<readonly string[]> {
  const said: string[] = [];
  for (const repo of ['desk', 'vpn-client', 'back-office']) {
    const { data } = await github.as('mia').rest.issues.listForRepo({ owner: 'acme', repo, state: 'all' });
    for (const { number, body, user } of data) {
      if (user?.type === 'Bot') said.push(`${repo}: ${readMark(body ?? '')}`);
      const { comments } = await github.issue(`acme/${repo}`, number);
      for (const one of comments)
        if (one.author === 'tierline[bot]') said.push(`${repo}#${number}: ${readMark(one.body)}`);
    }
  }
  return said.toSorted();
}

const twice = (said: readonly string[]): readonly string[] =>
  said.filter((one, at) => said.indexOf(one) !== at);

const policy = `${usual}back-office: acme/back-office\n`;
const begin = (): Promise<World> => {
  desks += 1;
  return startDesk({ policy, backOffice: 'installed', databaseUrl: `sqlite:${file(`desk-${desks}`)}` });
};

test('a rich day after the copy is known again, and GitHub is told nothing of it anew', async () => {
  const world = await begin();
  const { open, say, ticket } = scenesOf(() => world);
  try {
    await world.turn();
    await open();
    await copyOf(world);
    await say('lena', 'I am on it.\n\n/take');
    await say('lena', '/wait user please send the log');
    await say('rita', 'Here is the log: it says error 809.');
    await say('lena', 'Restarted the gateway.\n\n/escalate a restart changed nothing');
    await say('omar', '/take');
    await say('omar', '/escalate the tunnel code drops packets');
    await open('ravi', 'Mail is slow', 'It takes minutes since this morning.');
    await say('lena', '/priority P1', 2);
    // Its deadlines pass, and people are told.
    for (let minutes = 0; minutes < 300; minutes += 10) await world.later(10 * MINUTE);
    await open('rita', 'A third one');
    await say('lena', '/duplicate #1', 3);
    await world.later(HOUR);
    const before = await saidIn(world);
    const known = await Promise.all([1, 2, 3].map((number) => ticket(number)));
    expect(before.length).toBeGreaterThan(14);
    expect(twice(before)).toEqual([]);
    await putBack(world);
    const after = await saidIn(world);
    expect(twice(after)).toEqual([]);
    expect(before.filter((one) => !after.includes(one))).toEqual([]);
    for (const one of known) {
      const { tier, owner, classification, status } = await ticket(one.number);
      expect([tier, owner, classification, status]).toEqual([
        one.tier,
        one.owner,
        one.classification,
        one.status,
      ]);
    }
    await world.later(2 * DAY);
    expect(twice(await saidIn(world))).toEqual([]);
  } finally {
    await world.close();
  }
});

test('what the desk itself put on an issue in the second of its opening is not by hand afterwards', async () => {
  const world = await begin();
  try {
    await world.turn();
    await copyOf(world);
    const { issues } = world.github.as('rita').rest;
    await issues.create({ ...desk, title: 'Mail is slow', body: 'It takes minutes.' });
    await world.turn();
    const cardNow = async () => {
      const { comments } = await world.github.issue('acme/desk', 1);
      return comments.find(({ body }) => readMark(body) === 'card')?.body ?? '';
    };
    expect(await cardNow()).toContain('| Priority | P4 (');
    await world.later(MINUTE);
    await putBack(world);
    expect(await cardNow()).toContain('| Priority | P4 (');
  } finally {
    await world.close();
  }
});

test('a snapshot of the disk that is put in place without a word says nothing twice either', async () => {
  const world = await begin();
  const { open, say } = scenesOf(() => world);
  try {
    await world.turn();
    await open();
    await copyOf(world);
    await say('lena', 'Restarted the gateway.\n\n/escalate a restart changed nothing');
    await open('ravi', 'Mail is slow', 'It takes minutes since this morning.');
    await say('omar', '/escalate the tunnel code drops packets');
    const before = await saidIn(world);
    expect(before.length).toBeGreaterThan(6);
    await startOn('copy', world);
    expect(await saidIn(world)).toEqual(before);
  } finally {
    await world.close();
  }
});

test('whatever people did since the copy, nothing is said twice', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(scriptedDay, fc.nat(9), async (day, at) => {
      const world = await begin();
      try {
        await world.turn();
        await rm(file('restored'), { force: true });
        await copyOf(world);
        await playDay(world, day, async (act) => {
          await world.turn();
          if (act === at) await copyOf(world);
        });
        await world.later(HOUR);
        const before = await saidIn(world);
        await putBack(world);
        await world.later(2 * DAY);
        const after = await saidIn(world);
        expect(twice(after)).toEqual(twice(before));
      } finally {
        await world.close();
      }
    }),
    { numRuns: fewOrAll(3, 40) },
  );
});
