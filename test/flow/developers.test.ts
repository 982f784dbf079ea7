/** Level 3 in the developers’ own repository: what they do there travels to the ticket by itself, once, with no echo. */
import { Buffer } from 'node:buffer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
const developers = { owner: 'acme', repo: 'vpn-client' };

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
});
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
  const { inbox, outbox } = world.tierline.house.store;
  expect((await inbox.counts()).parked + (await outbox.counts()).parked).toBe(0);
  await world.close();
});

const say = async (by: string, body: string, minutes = 1) => {
  await world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
  await world.later(minutes * MINUTE);
};
const ticket = () => world.github.issue('acme/desk', 1);
const lastWords = async () => (await ticket()).comments.at(-1)?.body ?? '';
const card = async () => (await ticket()).comments.find(({ body }) => body.includes('tierline:card'))?.body;

async function escalated(): Promise<void> {
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.later(MINUTE);
  await say('lena', 'I am on it.\n\n/take');
  await say('lena', '/escalate a restart changed nothing, and neither did another network');
  await say('omar', '/take');
  await say('omar', '/escalate the tunnel code drops packets, see the capture above');
}

async function accept(text: string): Promise<void> {
  const { repos } = world.github.as('admin').rest;
  const path = '.github/tierline.yml';
  const { data } = await repos.getContent({ ...developers, path });
  const sha = 'sha' in data ? data.sha : '';
  const content = Buffer.from(text).toString('base64');
  await repos.createOrUpdateFileContents({ ...developers, path, message: 'accepts', sha, content });
  await world.later(MINUTE);
}

test('closed as not planned, the ticket goes back to level 2 with the reason', async () => {
  await escalated();
  const { issues } = world.github.as('dora').rest;
  await issues.update({ ...developers, issue_number: 1, state: 'closed', state_reason: 'not_planned' });
  await world.later(MINUTE);
  expect((await ticket()).labels).toContain('tier: 2');
  expect(await lastWords()).toContain('@omar');
});

test('reopened by the developers, the card says so again', async () => {
  await escalated();
  const { issues } = world.github.as('dora').rest;
  await issues.update({ ...developers, issue_number: 1, state: 'closed' });
  await world.later(MINUTE);
  expect(await card()).toContain('completed');
  await issues.update({ ...developers, issue_number: 1, state: 'open' });
  await world.later(MINUTE);
  expect(await card()).toMatch(/vpn-client no\. 1\]\([^)]+\), open/);
});

test('a closing that comes in before its opening is not lost', async () => {
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.later(MINUTE);
  await say('lena', 'I am on it.\n\n/take');
  await say('lena', '/escalate a restart changed nothing, and neither did another network');
  await say('omar', '/take');
  await world.github.as('omar').rest.issues.createComment({
    ...desk,
    issue_number: 1,
    body: '/escalate the tunnel code drops packets, see the capture above',
  });
  await world.github.post.settled();
  world.github.post.hold();
  await world.later(MINUTE);
  await world.github.as('dora').rest.issues.update({ ...developers, issue_number: 1, state: 'closed' });
  world.clock.move(MINUTE);
  world.github.post.release({ order: 'reversed' });
  await world.turn();
  expect(await card()).toContain('completed');
  expect(await lastWords()).toContain('a fix is there');
});

test('a repository that does not accept the desk is told on the ticket; once it accepts, the next escalation works', async () => {
  await accept('accepts: [acme/another-desk]\n');
  await escalated();
  expect(await lastWords()).toContain('acme/vpn-client does not accept this desk');
  expect(await lastWords()).toContain('accepts: [acme/desk]');
  await expect(world.github.issue('acme/vpn-client', 1)).rejects.toThrow('there is no issue');
  await accept('accepts: [acme/desk]\n');
  await say('dora', '/deescalate they accept us now');
  await say('omar', '/escalate they accept us now, and the tunnel code drops packets');
  expect((await world.github.issue('acme/vpn-client', 1)).title).toBe('[desk] VPN is down');
  expect(await card()).toMatch(/vpn-client no\. 1\]\([^)]+\), open/);
});

test('commands of the desk and labels on the developers’ issue mean nothing to the ticket', async () => {
  await escalated();
  const before = await ticket();
  const { issues } = world.github.as('dora').rest;
  await issues.createComment({
    ...developers,
    issue_number: 1,
    body: '/solved I type this in the wrong place',
  });
  await issues.addLabels({ ...developers, issue_number: 1, labels: ['bug'] });
  await world.later(MINUTE);
  expect(await ticket()).toEqual(before);
  expect((await world.github.issue('acme/vpn-client', 1)).labels).toEqual(['bug']);
});

test('the bot’s own doings come back as webhooks and change nothing: no echo', async () => {
  await escalated();
  const { inbox, tickets } = world.tierline.house.store;
  const before = await tickets.get('1#1');
  const calls = world.github.requests().length;
  const own = world.github.post
    .list()
    .filter(({ payload }) => JSON.stringify(payload['sender'] ?? '').includes('tierline[bot]'));
  expect(own.length).toBeGreaterThan(10);
  await world.turn();
  expect(world.github.requests()).toHaveLength(calls);
  expect(await tickets.get('1#1')).toEqual(before);
  expect(await inbox.counts()).toMatchObject({ waiting: 0 });
});
