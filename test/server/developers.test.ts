/** Level 3 in the developers’ own repository: what they do there travels to the ticket by itself, once, with no echo. */
import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { desk, MINUTE, scenario } from '../scenario/scenario.ts';

const developers = { owner: 'acme', repo: 'vpn-client' };

const { world, open, say, issue, card, lastWord } = scenario();

async function escalated(): Promise<void> {
  await open();
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
  expect((await issue()).labels).toContain('tier: 2');
  expect(await lastWord()).toContain('@omar');
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
  await open();
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
  expect(await lastWord()).toContain('a fix is there');
});

test('a repository that does not accept the desk is told on the ticket; once it accepts, the next escalation works', async () => {
  await accept('accepts: [acme/another-desk]\n');
  await escalated();
  expect(await lastWord()).toContain('acme/vpn-client does not accept this desk');
  expect(await lastWord()).toContain('accepts: [acme/desk]');
  await expect(world.github.issue('acme/vpn-client', 1)).rejects.toThrow('there is no issue');
  await accept('accepts: [acme/desk]\n');
  await say('dora', '/deescalate they accept us now');
  await say('omar', '/escalate they accept us now, and the tunnel code drops packets');
  expect((await world.github.issue('acme/vpn-client', 1)).title).toBe('[desk] VPN is down');
  expect(await card()).toMatch(/vpn-client no\. 1\]\([^)]+\), open/);
});

test('commands of the desk and labels on the developers’ issue mean nothing to the ticket', async () => {
  await escalated();
  const before = await issue();
  const { issues } = world.github.as('dora').rest;
  await issues.createComment({
    ...developers,
    issue_number: 1,
    body: '/solved I type this in the wrong place',
  });
  await issues.addLabels({ ...developers, issue_number: 1, labels: ['bug'] });
  await world.later(MINUTE);
  expect(await issue()).toEqual(before);
  expect((await world.github.issue('acme/vpn-client', 1)).labels).toEqual(['bug']);
});

test('the bot’s own doings come back as webhooks and change nothing: no echo', async () => {
  await escalated();
  const { inbox, tickets } = world.tierline.deps.store;
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
