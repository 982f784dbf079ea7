/** GitHub’s rate limits: who cannot be asked now is asked later, and whoever is told to slow down keeps silent. */
import { afterEach, expect, test } from 'vitest';
import type { Failure } from '../github-emulator/registers/failures.ts';
import { policy, startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
afterEach(async () => {
  await world.close();
});

const open = () =>
  world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
const say = (by: string, body: string) =>
  world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
const issue = () => world.github.issue('acme/desk', 1);
const parked = async () => {
  const { inbox, outbox } = world.tierline.deps.store;
  return (await inbox.counts()).parked + (await outbox.counts()).parked;
};
const inTwoMinutes = () => String(Math.ceil(Date.now() / SECOND) + 120);

type Refusal = Pick<Failure, 'with' | 'headers' | 'message'>;

const secondary = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

/** Every way in which GitHub says “slower” that was ever seen. */
const refusals: readonly (readonly [string, Refusal])[] = [
  ['403 with Retry-After', { with: 403, headers: { 'retry-after': '90' }, message: secondary }],
  ['403 with Retry-After, without a word', { with: 403, headers: { 'retry-after': '90' }, message: '' }],
  [
    '403 as the budget is used up',
    { with: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inTwoMinutes() } },
  ],
  [
    '403 as the budget is used up, by a server whose clock is ahead of ours',
    { with: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' } },
  ],
  ['403 in words alone', { with: 403, message: secondary }],
  [
    '403 in the words of the first limit',
    { with: 403, message: 'API rate limit exceeded for installation ID 815.' },
  ],
  [
    '403 in the words of older servers',
    { with: 403, message: 'You have triggered an abuse detection mechanism.' },
  ],
  ['429 with Retry-After', { with: 429, headers: { 'retry-after': '90' } }],
  [
    '429 with Retry-After as a date',
    { with: 429, headers: { 'retry-after': new Date(Date.now() + 120_000).toUTCString() } },
  ],
  ['429 without anything', { with: 429 }],
];

const role = /^GET \/repos\/acme\/desk\/collaborators\/sven\/permission$/;
const membership = /^GET \/orgs\/acme\/teams\/service-desk\/memberships\/sven$/;

const asked = [
  ...refusals.map(([how, refusal]) => ({ what: 'a role', match: role, how, refusal })),
  ...refusals
    .slice(0, 3)
    .map(([how, refusal]) => ({ what: 'a membership', match: membership, how, refusal })),
];

test.each(asked)('asked for $what, GitHub says slower ($how): staff stay staff', async (one) => {
  const { match, refusal } = one;
  world = await startDesk(match === role ? { policy: policy.replace(/people:\n(?: {2}.*\n)+/, '') } : {});
  await open();
  await world.turn();
  world.github.fail({ match, ...refusal, times: 2 });
  await say('sven', 'I am on it.\n\n/take');
  await world.turn();
  for (let minutes = 0; minutes < 6; minutes += 1) await world.later(MINUTE);
  const { assignees, comments } = await issue();
  expect(assignees).toEqual(['sven']);
  expect(comments.map(({ body }) => body).join()).not.toMatch(/cannot see whether|is not staff/i);
  expect(await parked()).toBe(0);
});

test('developers whose repository cannot be looked at now are not told to be out of sight', async () => {
  world = await startDesk();
  await open();
  await say('lena', 'I am on it.\n\n/take\n/escalate 2 a restart changed nothing');
  await world.later(MINUTE);
  world.github.fail({ match: /^GET \/repos\/acme\/vpn-client$/, with: 403, message: secondary, times: 2 });
  await say('omar', '/take\n/escalate the tunnel code drops packets');
  for (let minutes = 0; minutes < 6; minutes += 1) await world.later(MINUTE);
  const { data } = await world.github
    .as('dora')
    .rest.issues.listForRepo({ owner: 'acme', repo: 'vpn-client' });
  expect(data).toHaveLength(1);
  expect((await issue()).comments.map(({ body }) => body).join()).not.toContain('cannot see');
});

const writes = () =>
  world.github
    .requests()
    .filter(
      ({ method, actor, path }) => method !== 'GET' && actor === 'tierline[bot]' && /\/repos\//.test(path),
    );

test('refused without a word how long, nothing of the installation is written for a minute, then for two, then for four', async () => {
  world = await startDesk();
  await world.turn();
  world.github.post.hold();
  for (let issues = 0; issues < 4; issues += 1) await open();
  world.github.post.release();
  const before = writes().length;
  world.github.fail({ match: /^(POST|PUT|PATCH|DELETE) \/repos/, with: 403, message: secondary, times: 999 });
  for (let ticks = 0; ticks < 100; ticks += 1) await world.later(5 * SECOND);
  const tries = writes().slice(before);
  // Each silence ends with one try, made by whichever ticket is first.
  expect(tries.map(({ at }) => (at - (tries[0]?.at ?? 0)) / MINUTE)).toEqual([0, 1, 3, 7]);
  world.github.mend();
  await world.later(8 * MINUTE);
  await world.later(MINUTE);
  for (const number of [1, 2, 3, 4])
    expect((await world.github.issue('acme/desk', number)).comments).toHaveLength(1);
  expect(await parked()).toBe(0);
});

test('a limit that lasts for two days parks nothing', async () => {
  world = await startDesk();
  await world.turn();
  world.github.fail({ match: /^POST .*\/comments$/, with: 429, times: 9_999 });
  await open();
  for (let hours = 0; hours < 48; hours += 1) await world.later(60 * MINUTE);
  expect(await parked()).toBe(0);
  world.github.mend();
  await world.later(60 * MINUTE);
  expect((await issue()).comments.length).toBeGreaterThan(0);
});

test('after a Retry-After the desk goes on when it may, not a minute later', async () => {
  world = await startDesk();
  await world.turn();
  world.github.fail({ match: /^POST .*\/comments$/, with: 429, headers: { 'retry-after': '20' } });
  await open();
  await world.turn();
  await world.later(19 * SECOND);
  expect((await issue()).comments).toEqual([]);
  await world.later(SECOND);
  expect((await issue()).comments).toHaveLength(1);
});
