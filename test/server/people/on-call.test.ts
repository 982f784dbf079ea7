/** After hours an urgent ticket calls whoever is on call; by day it waits for the desk. */
import { afterEach, expect, test } from 'vitest';
import { startDesk, policy as usual, type World } from '../../scenario/desk.ts';
import { formBody } from '../form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
const urgent = formBody.replace('My team', 'Everyone');
const night = Date.parse('2026-11-20T21:00:00Z');

let world: World;
afterEach(() => world.close());

async function open(at: number, more: string): Promise<void> {
  world = await startDesk({ policy: `${usual}${more}`, at });
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: urgent });
  await world.turn();
}

const issue = () => world.github.issue('acme/desk', 1);
const said = async () => (await issue()).comments.slice(1).map(({ body }) => body.split('\n\n<!--')[0] ?? '');

const onCall = `on-call:
  rota: ['@omar', '@dora']
  from: 2026-11-16T09:00
  each: 7 days
  priorities: [P1]
  outside: office
`;

test('a P1 in the night is given to the person on call, who chooses to go there or not', async () => {
  await open(night, onCall);
  expect((await issue()).labels).toContain('priority: P1');
  expect((await issue()).assignees).toEqual(['omar']);
  const [told] = await said();
  expect(told).toMatch(/^@omar, you are on call, and this \*\*P1\*\* ticket is yours now\./);
  expect(told).toContain('`/take`');
  expect(told).toContain('`/engage on-site @omar when`');
  await world.github
    .as('omar')
    .rest.issues.createComment({ ...desk, issue_number: 1, body: '/engage on-site @omar at 23:00' });
  await world.later(MINUTE);
  expect((await issue()).labels).toContain('waiting: on-site');
  expect(world.github.violations()).toEqual([]);
});

test('the next in turn a week later, and whoever swapped', async () => {
  await open(Date.parse('2026-11-24T21:00:00Z'), onCall);
  expect((await issue()).assignees).toEqual(['dora']);
  await world.close();
  const swapped = `${onCall}  swaps: [{ from: 2026-11-24, until: 2026-11-24, who: '@lena' }]\n`;
  await open(Date.parse('2026-11-24T21:00:00Z'), swapped);
  expect((await issue()).assignees).toEqual(['lena']);
});

test('in office hours nobody is called, and in the night nothing but what the policy names', async () => {
  await open(Date.parse('2026-11-20T08:30:00Z'), onCall);
  expect((await issue()).assignees).toEqual([]);
  await world.close();
  await open(night, onCall.replace('[P1]', '[P4]'));
  expect((await issue()).assignees).toEqual([]);
});

test('while the person on call is away their stand-in is called', async () => {
  const away = "absences: [{ who: '@omar', from: 2026-11-18, until: 2026-11-22, stand-in: '@sven' }]\n";
  await open(night, `${onCall}${away}`);
  expect((await issue()).assignees).toEqual(['sven']);
});

test('a ticket that becomes urgent in the night calls them away from whoever had it by day', async () => {
  await open(night, onCall);
  const say = async (by: string, body: string): Promise<void> => {
    await world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
    await world.later(MINUTE);
  };
  await say('mia', '/priority P3\n/assign @lena');
  expect((await issue()).assignees).toEqual(['lena']);
  await say('mia', '/priority P1');
  expect((await issue()).assignees).toEqual(['omar']);
  expect((await said()).filter((text) => text.includes('you are on call'))).toHaveLength(2);
  expect((await said()).at(-1)).toMatch(/\n\n@lena, you need not go on with it\.$/);
});
