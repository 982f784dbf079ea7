/** The policy and the articles of a desk, changed by pushes while it runs. */
import { Buffer } from 'node:buffer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { policy, startDesk, vpnArticle, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
beforeEach(async () => {
  world = await startDesk({ labels: 'absent' });
  // The App was installed before Tierline listened, so GitHub tells it again.
  const { post } = world.github;
  for (const { event, guid } of post.list()) if (event === 'installation') await post.redeliver(guid);
  await world.turn();
});
afterEach(() => world.close());

const open = (title = 'VPN is down') =>
  world.github.as('rita').rest.issues.create({ ...desk, title, body: formBody });

async function push(path: string, text: string | null, repo = 'desk'): Promise<void> {
  const { repos } = world.github.as('admin').rest;
  const sha = await repos.getContent({ owner: 'acme', repo, path }).then(
    ({ data }) => ('sha' in data ? data.sha : undefined),
    () => undefined,
  );
  const on = { owner: 'acme', repo, path, message: `change ${path}` };
  if (text === null) await repos.deleteFile({ ...on, sha: sha ?? '' });
  else
    await repos.createOrUpdateFileContents({
      ...on,
      content: Buffer.from(text).toString('base64'),
      ...(sha === undefined ? {} : { sha }),
    });
}

const policyFile = '.github/tierline.yml';
const faster = policy.replace('{ P1: 30m, P2: 1h,', '{ P1: 30m, P2: 30m,');
const broken = policy.replace('mail: { name: Mail }', 'mail: { nme: Mail }');
const reports = async (state: 'open' | 'closed' | 'all' = 'all', repo = 'desk') => {
  const { data } = await world.github.as('admin').rest.issues.listForRepo({ owner: 'acme', repo, state });
  return data.filter(({ user }) => user?.login === 'tierline[bot]');
};
const response = (time: string) => `| First response | due Fri 20 Nov 2026, ${time} |`;
const card = async (number = 1) => (await world.github.issue('acme/desk', number)).comments[0]?.body ?? '';

test('the labels are there as soon as the App is installed, before any issue', async () => {
  const { data } = await world.github.as('admin').rest.issues.listLabelsForRepo({ ...desk, per_page: 100 });
  const names = data.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['tier: 1', 'priority: P4', 'sla: breached', 'waiting: user']),
  );
  const others = await world.github
    .as('admin')
    .rest.issues.listLabelsForRepo({ owner: 'acme', repo: 'vpn-client', per_page: 100 });
  expect(others.data.map(({ name }) => name)).not.toContain('tier: 1');
});

test('a policy that is changed moves the targets of open tickets, from the push on', async () => {
  await open();
  await world.turn();
  expect(await card()).toContain(response('10:00'));
  world.clock.move(5 * MINUTE);
  await push(policyFile, faster);
  await world.turn();
  expect(await card()).toContain(response('09:30'));
});

test('a policy that comes back into force governs again', async () => {
  await open();
  await push(policyFile, faster);
  await world.later(MINUTE);
  await push(policyFile, policy);
  await world.later(MINUTE);
  expect(await card()).toContain(response('10:00'));
  await open('Mail is slow');
  await world.turn();
  const versions = await world.tierline.deps.store.policies.list(1);
  expect(versions.at(-1)?.text).toBe(policy);
});

test('of two pushes in one second the one that is told last governs', async () => {
  await open();
  for (const text of [faster, policy, faster, policy]) {
    await push(policyFile, text);
    await world.turn();
  }
  await world.later(MINUTE);
  const versions = await world.tierline.deps.store.policies.list(1);
  expect(versions.map(({ text }) => text)).toEqual([policy, faster, policy, faster, policy]);
  expect(await card()).toContain(response('10:00'));
});

test('two pushes told in the wrong order take effect each at its own time', async () => {
  await open();
  await world.turn();
  world.github.post.hold();
  world.clock.move(5 * MINUTE);
  await push(policyFile, faster);
  world.clock.move(5 * MINUTE);
  await push(policyFile, faster.replace('P3: 4h', 'P3: 3h'));
  world.github.post.release({ order: 'reversed' });
  await world.turn();
  const versions = await world.tierline.deps.store.policies.list(1);
  expect(versions.map(({ text }) => text.includes('P3: 3h'))).toEqual([false, false, true]);
  const [, second, third] = versions.map(({ effectiveAt }) => effectiveAt);
  expect((third ?? 0) - (second ?? 0)).toBe(5 * MINUTE);
});

test('an opening that comes in after a change of the policy hears of it, too', async () => {
  world.github.post.dropNext(1);
  await open();
  world.clock.move(5 * MINUTE);
  await push(policyFile, faster);
  await world.turn();
  const { post } = world.github;
  const lost = post.list().find(({ event, action }) => event === 'issues' && action === 'opened');
  await post.redeliver(lost?.guid ?? '');
  await world.turn();
  expect(await card()).toContain(response('09:30'));
});

test('a policy that breaks: the last good one stays, one issue says where and what to write, and closes when it is mended', async () => {
  await push(policyFile, broken);
  await world.later(MINUTE);
  await open();
  await world.turn();
  const [report, ...more] = await reports('open');
  expect(more).toEqual([]);
  expect(report?.title).toBe('The desk’s policy file cannot be read');
  const line = broken.split('\n').findIndex((text) => text.includes('nme')) + 1;
  expect(report?.body).toContain(`.github/tierline.yml:${line}:11: There is no setting “nme” here.`);
  const ticket = await world.github.issue('acme/desk', 2);
  expect(ticket.comments[0]?.body).toContain(response('10:01'));
  expect(ticket.labels).toContain('service: vpn');
  await push(policyFile, policy);
  await world.later(MINUTE);
  expect(await reports('open')).toEqual([]);
  expect((await world.github.issue('acme/desk', 1)).comments.at(-1)?.body).toContain('can be read again');
});

test('the report of a broken policy is opened once, though GitHub’s answer was lost', async () => {
  world.github.fail({ match: /^POST \/repos\/acme\/desk\/issues$/, with: 'hang-up', afterwards: true });
  await push(policyFile, broken);
  await world.later(MINUTE);
  await world.later(MINUTE);
  expect(await reports('open')).toHaveLength(1);
});

test('comments on the desk’s own report make no ticket of it', async () => {
  await push(policyFile, broken);
  await world.later(MINUTE);
  await world.github.as('lena').rest.issues.createComment({ ...desk, issue_number: 1, body: '/take' });
  await world.later(MINUTE);
  await world.later(MINUTE);
  expect((await world.github.issue('acme/desk', 1)).labels).toEqual([]);
  expect(await world.tierline.deps.store.tickets.list({})).toEqual([]);
});

test('an article that breaks keeps its last good text, is reported, and its report closes when it is mended', async () => {
  const path = 'knowledge/articles/KE-0001-vpn-error-809.md';
  await push(path, vpnArticle.replace('status: workaround', 'status: wrokaround'));
  await world.later(MINUTE);
  await open();
  await world.turn();
  const [report] = await reports('open');
  expect(report?.title).toBe('Some knowledge articles cannot be read');
  expect(report?.body).toContain(`${path}:9:9`);
  expect((await world.github.issue('acme/desk', 2)).comments[0]?.body).toContain('KE-0001');
  await push(path, vpnArticle.replace('TCP', 'TCP port 443'));
  await world.later(MINUTE);
  expect(await reports('open')).toEqual([]);
  await world.github
    .as('lena')
    .rest.issues.createComment({ ...desk, issue_number: 2, body: '/known KE-0001' });
  await world.turn();
  expect((await world.github.issue('acme/desk', 2)).comments.at(-1)?.body).toContain('TCP port 443');
});

test('a broken file of developers who accept a desk makes no desk of their repository', async () => {
  await push(policyFile, 'accepts: [acme/desk\n', 'vpn-client');
  await world.later(MINUTE);
  await world.github
    .as('dora')
    .rest.issues.create({ owner: 'acme', repo: 'vpn-client', title: 'Build is red' });
  await world.turn();
  expect((await world.github.issue('acme/vpn-client', 1)).labels).toEqual([]);
  expect(await reports('all', 'vpn-client')).toEqual([]);
});

test('a desk whose policy is taken away is left alone, and is a desk again when it comes back', async () => {
  await push(policyFile, null);
  await world.later(MINUTE);
  await open();
  await world.turn();
  expect(await world.github.issue('acme/desk', 1)).toMatchObject({ labels: [], comments: [] });
  await push(policyFile, policy);
  await world.later(MINUTE);
  await open('Mail is slow');
  await world.turn();
  expect((await world.github.issue('acme/desk', 2)).labels).toContain('tier: 1');
});

test('a label that somebody renames, recolours or deletes comes back, also on the tickets that had it', async () => {
  await open();
  await world.turn();
  const { issues } = world.github.as('admin').rest;
  await issues.updateLabel({ ...desk, name: 'tier: 1', new_name: 'first level', color: '000000' });
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('tier: 1');
  expect((await issues.getLabel({ ...desk, name: 'tier: 1' })).data.color).toBe('c5def5');
  for (const name of ['priority: P2', 'service: vpn']) await issues.deleteLabel({ ...desk, name });
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).labels).toEqual(
    expect.arrayContaining(['priority: P2', 'service: vpn']),
  );
  expect((await issues.getLabel({ ...desk, name: 'service: vpn' })).data).toMatchObject({
    color: '0e8a8a',
    description: 'The service that the ticket is about',
  });
  expect((await issues.getLabel({ ...desk, name: 'priority: P2' })).data.color).toBe('d93f0b');
});
