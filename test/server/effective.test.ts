/** A policy that says when it takes effect: never earlier, and not at all where it was replaced before. */
import { Buffer } from 'node:buffer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { policy, startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await open();
  await world.turn();
  // What is pushed in the very second of the first look is seen by that look.
  await world.later(MINUTE);
});
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
  await world.close();
});

const open = (title = 'VPN is down') =>
  world.github.as('rita').rest.issues.create({ ...desk, title, body: formBody });
const card = async (number = 1) => (await world.github.issue('acme/desk', number)).comments[0]?.body ?? '';
const response = (time: string) => `| First response | due Fri 20 Nov 2026, ${time} |`;

/** The targets of P2 changed, from an instant on: its local time in Berlin. */
const from = (time: string, target: string) =>
  `effective: "2026-11-20T${time}:00+01:00"\n${policy.replace('P2: 1h,', `P2: ${target},`)}`;

async function push(text: string): Promise<void> {
  const { repos } = world.github.as('admin').rest;
  const path = '.github/tierline.yml';
  const { data } = await repos.getContent({ ...desk, path });
  const sha = 'sha' in data ? data.sha : '';
  const content = Buffer.from(text).toString('base64');
  await repos.createOrUpdateFileContents({ ...desk, path, sha, content, message: 'A new policy' });
}

test('a policy with a later instant changes nothing until then, and governs open tickets from it on', async () => {
  await push(from('09:30', '2h'));
  await world.later(9 * MINUTE);
  await open('Mail is slow');
  await world.turn();
  expect(await card(1)).toContain(response('10:00'));
  expect(await card(2)).toContain(response('10:10'));
  await world.later(19 * MINUTE);
  expect(await card(1)).toContain(response('10:00'));
  await world.later(MINUTE);
  expect(await card(1)).toContain(response('11:00'));
  expect(await card(2)).toContain(response('11:10'));
  await open('Printer smokes');
  await world.turn();
  expect(await card(3)).toContain(response('11:30'));
});

test('the account names the instant at which the policy took effect', async () => {
  await push(from('09:30', '2h'));
  await world.later(45 * MINUTE);
  await world.github.as('lena').rest.issues.createComment({ ...desk, issue_number: 1, body: '/sla why' });
  await world.turn();
  const { comments } = await world.github.issue('acme/desk', 1);
  expect(comments.at(-1)?.body).toContain('**Fri 20 Nov 2026, 09:30** | the target is 2 h now');
});

test('after a downtime nobody is warned by the old policy of what the new one had already moved', async () => {
  await push(from('09:30', '2h'));
  await world.turn();
  await world.later(75 * MINUTE);
  const { comments, labels } = await world.github.issue('acme/desk', 1);
  expect(comments).toHaveLength(1);
  expect(comments[0]?.body).toContain(response('11:00'));
  expect(labels.filter((label) => label.startsWith('sla:'))).toEqual([]);
});

test('an answer that comes in before the news of the policy is judged by the policy in force at its time', async () => {
  await push(from('09:30', '20m'));
  await world.turn();
  world.clock.move(39 * MINUTE);
  await world.github.as('lena').rest.issues.createComment({ ...desk, issue_number: 1, body: 'On it.' });
  await world.github.post.settled();
  await world.turn();
  const { labels } = await world.github.issue('acme/desk', 1);
  expect(labels).toContain('sla: breached');
});

test('an answer that comes in before the news of the policy finds no breach that needs correcting', async () => {
  await push(from('09:30', '2h'));
  await world.turn();
  world.clock.move(69 * MINUTE);
  await world.github.as('lena').rest.issues.createComment({ ...desk, issue_number: 1, body: 'On it.' });
  await world.github.post.settled();
  await world.turn();
  const { comments } = await world.github.issue('acme/desk', 1);
  expect(comments.map(({ author }) => author)).toEqual(['tierline[bot]', 'lena']);
});

test('a later push replaces a policy whose instant has not come: it never governs', async () => {
  await push(from('09:30', '30m'));
  await world.later(5 * MINUTE);
  await push(policy.replace('P2: 1h,', 'P2: 2h,'));
  await world.turn();
  expect(await card()).toContain(response('11:00'));
  await world.later(HOUR);
  expect(await card()).toContain(response('11:00'));
  expect((await world.github.issue('acme/desk', 1)).labels).not.toContain('sla: breached');
});

test('a policy that is put off governs only from its new instant on', async () => {
  await push(from('09:30', '2h'));
  await world.later(5 * MINUTE);
  await push(from('09:45', '2h'));
  await world.turn();
  await world.later(30 * MINUTE);
  expect(await card()).toContain(response('10:00'));
  await world.later(10 * MINUTE);
  expect(await card()).toContain(response('11:00'));
});

test('pushes told in the wrong order: the older one, whose instant is to come, is replaced all the same', async () => {
  world.github.post.hold();
  await push(from('09:30', '30m'));
  world.clock.move(5 * MINUTE);
  await push(policy.replace('P2: 1h,', 'P2: 2h,'));
  world.github.post.release({ order: 'reversed' });
  await world.turn();
  await world.later(HOUR);
  expect(await card()).toContain(response('11:00'));
});

test('a push told after the policy that it replaced came into force replaces it from then on', async () => {
  await push(from('09:30', '2h'));
  await world.later(5 * MINUTE);
  world.github.post.dropNext(1);
  await push(policy.replace('P2: 1h,', 'P2: 3h,'));
  await world.later(30 * MINUTE);
  expect(await card()).toContain(response('11:00'));
  const { post } = world.github;
  const lost = post.list().findLast(({ event }) => event === 'push');
  await post.redeliver(lost?.guid ?? '');
  await world.turn();
  expect(await card()).toContain(response('12:00'));
});

test('a push told when something newer has replaced what it replaced changes nothing any more', async () => {
  await push(from('09:30', '2h'));
  await world.later(5 * MINUTE);
  world.github.post.dropNext(1);
  await push(policy.replace('P2: 1h,', 'P2: 3h,'));
  await world.later(30 * MINUTE);
  await push(policy.replace('P2: 1h,', 'P2: 4h,'));
  await world.later(MINUTE);
  const { post } = world.github;
  const lost = post
    .list()
    .filter(({ event }) => event === 'push')
    .at(-2);
  await post.redeliver(lost?.guid ?? '');
  await world.later(MINUTE);
  expect(await card()).toContain(response('14:00'));
});

test('an instant that is past means the merge', async () => {
  await world.later(10 * MINUTE);
  await push(from('08:00', '2h'));
  await world.turn();
  expect(await card()).toContain(response('11:00'));
  const versions = await world.tierline.deps.store.policies.list(1);
  expect(versions.at(-1)?.effectiveAt).toBe(versions.at(-1)?.mergedAt);
});

test('a desk whose first policy is for later works by the defaults until then', async () => {
  await world.close();
  world = await startDesk({ policy: from('09:30', '2h') });
  await open();
  await world.turn();
  expect(await card()).not.toContain('First response');
  await world.later(30 * MINUTE);
  expect(await card()).toContain(response('11:30'));
});
