/** Tickets are given out in turn and to the least loaded, among the members of a team that GitHub names. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEvent } from '../../../plugin/server/saved.ts';
import { startDesk, policy as usual, type World } from '../../scenario/desk.ts';
import { type QuickFolder, quickFolder } from '../../scenario/quick-folder.ts';
import { formBody } from '../form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

let folder: QuickFolder;
let world: World;
beforeEach(async () => {
  folder = await quickFolder();
});
afterEach(async () => {
  await world.close();
  await folder.remove();
});

async function begin(assignment: string): Promise<void> {
  world = await startDesk({
    policy: `${usual}assignment: ${assignment}\n`,
    databaseUrl: folder.databaseUrl,
  });
}

async function open(title: string): Promise<void> {
  await world.github.as('rita').rest.issues.create({ ...desk, title, body: formBody });
  await world.later(MINUTE);
}

async function say(by: string, number: number, body: string): Promise<void> {
  await world.github.as(by).rest.issues.createComment({ ...desk, issue_number: number, body });
  await world.later(MINUTE);
}

const assignees = async (...numbers: readonly number[]) =>
  Promise.all(numbers.map(async (number) => (await world.github.issue('acme/desk', number)).assignees));
const card = async (number: number) =>
  (await world.github.issue('acme/desk', number)).comments[0]?.body ?? '';

test('in turn, the team expanded by GitHub; who takes one out of turn waits longer; restarts forget nobody', async () => {
  await begin("{ level-1: { by: rota, among: ['@lena', '@acme/service-desk'] } }");
  await open('one');
  await open('two');
  await world.restart();
  await open('three');
  expect(await assignees(1, 2, 3)).toEqual([['lena'], ['sven'], ['lena']]);
  await say('sven', 3, '/take');
  await open('four');
  expect(await assignees(3, 4)).toEqual([['sven'], ['lena']]);
  expect(await card(1)).toContain('| Owner | @lena |');
  await say('lena', 4, '/unassign');
  expect(await assignees(4)).toEqual([['sven']]);
  expect(await card(4)).toContain('| Owner | @lena |');
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
});

test('to whoever has least; the full level is told once, and has room again when something ends', async () => {
  await begin("{ level-1: { by: least-loaded, among: ['@lena', '@acme/service-desk'], at-most: 2 } }");
  for (const title of ['one', 'two', 'three']) await open(title);
  expect(await assignees(1, 2, 3)).toEqual([['lena'], ['sven'], ['lena']]);
  // Waiting, it weighs half: Lena has one and a half, Sven one.
  await say('lena', 1, '/wait user please try again');
  await open('four');
  expect(await assignees(4)).toEqual([['sven']]);
  await open('five');
  const full = await world.github.issue('acme/desk', 5);
  expect(full.assignees).toEqual([]);
  const told = full.comments.filter(({ body }) => body.includes('is full'));
  expect(told).toHaveLength(1);
  expect(told[0]?.body).toContain('@mia @lena @acme/service-desk, level 1 (service desk) is full');
  await say('sven', 2, '/solved restarted it');
  await open('six');
  expect(await assignees(6)).toEqual([['sven']]);
});

test('what was true is stored with the event, and a comment that moves nothing carries nobody', async () => {
  await begin("{ level-1: { by: rota, among: ['@acme/service-desk'] } }");
  await open('one');
  await say('rita', 1, 'Any news?');
  await say('sven', 1, '/take');
  const [row] = await world.tierline.deps.store.tickets.list({});
  const events = (await world.tierline.deps.store.tickets.events(row?.id ?? '')).map(readEvent);
  const crews = events.flatMap(({ kind, crew }) =>
    ['opened', 'commented'].includes(kind) ? [crew ?? null] : [],
  );
  const teams = { 'acme/service-desk': ['sven'] };
  const [first, ...rest] = crews;
  expect(first).toEqual({ teams, unseen: [], loads: [] });
  expect(rest).toMatchObject([null, { teams, loads: [{ login: 'sven', load: 1 }] }]);
});
