/** What the front door takes in, what it refuses, and what it says then. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { newShelves } from '../../plugin/server/caches.ts';
import { healthOf } from '../../plugin/server/health.ts';
import { fullAt, receive } from '../../plugin/server/receive/receive.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { post, type TicketMessage } from './post.ts';

let world: World;
beforeAll(async () => {
  world = await startDesk();
  await world.turn();
});
afterAll(() => world.close());

const send = (letter: TicketMessage) => post(world.tierline.url, world.github.app.webhookSecret, letter);
const waiting = async () => (await world.tierline.deps.store.inbox.counts()).waiting;

const starred = JSON.stringify({ action: 'created', starred_at: '2026-11-20T08:00:00Z' });

test('a delivery with a wrong signature, or none, is refused and not stored', async () => {
  for (const signature of ['sha256=00', 'sha1=00', 'nonsense', '', null]) {
    const answer = await send({ body: starred, signature });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('Is the webhook secret the same here');
  }
  expect(await send({ body: '', signature: 'sha256=00' })).toMatchObject({ status: 401 });
  expect(await waiting()).toBe(0);
});

test('a body that is not JSON, or no object, is refused with words', async () => {
  const broken = await send({ body: '{"action":' });
  expect(broken).toEqual({
    status: 400,
    text: 'The body is not JSON. Set the webhook’s content type to application/json.\n',
  });
  expect((await send({ event: 'star', body: '[]' })).text).toContain('it is no object');
  expect(await waiting()).toBe(0);
});

test('without the headers of a delivery, or with strange ones, nothing is stored', async () => {
  for (const letter of [{ delivery: null }, { event: null }]) {
    const answer = await send({ body: starred, ...letter });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('X-GitHub-Delivery and X-GitHub-Event are missing');
  }
  // Headers are not signed: nobody may post what only the desk posts to itself.
  expect((await send({ body: starred, event: 'tierline.due' })).status).toBe(400);
  expect((await send({ body: starred, delivery: 'due/1#1/5' })).status).toBe(400);
  expect(await waiting()).toBe(0);
});

test('a body that lacks a field which the desk reads is refused with the field’s name', async () => {
  const answer = await send({
    body: JSON.stringify({ action: 'opened', repository: { id: 1, name: 'desk', owner: { login: 'acme' } } }),
  });
  expect(answer).toEqual({
    status: 400,
    text: 'The body is not an “issues” event as GitHub describes it: look at “sender”.\n',
  });
});

test.each([
  ['issues', 'issue.created_at', 'yesterday'],
  ['issues', 'issue.updated_at', '2026-11-20'],
  ['issues', 'issue.closed_at', ''],
  ['issues', 'issue.created_at', '2026-11-31T08:00:00Z'],
  ['issues', 'issue.created_at', '2026-11-20T08:00:00'],
  ['issue_comment', 'comment.created_at', '20.11.2026 08:00'],
  ['issue_comment', 'comment.updated_at', '1763625600'],
  ['push', 'repository.pushed_at', 'never'],
  ['push', 'repository.pushed_at', 1e300],
  ['release', 'release.published_at', 'soon'],
  ['pull_request', 'pull_request.updated_at', 'T08:00Z'],
])('a time that is none is refused by its name: %s with %s “%s”', async (event, place, time) => {
  const answer = await send({ event, body: JSON.stringify(withTime(event, place, time)) });
  expect(answer).toMatchObject({ status: 400, text: expect.stringContaining(`look at “${place}”`) });
  expect(await waiting()).toBe(0);
});

/** A sound event of its kind, but for the time at one place. */
function withTime(event: string, place: string, time: string | number): object {
  const at = '2026-11-20T08:00:00Z';
  const user = { id: 7, login: 'rita', type: 'User' };
  const issue = { id: 1, number: 1, title: 'x', html_url: '', created_at: at, updated_at: at, user };
  const [of = '', field = ''] = place.split('.');
  const parts: Record<string, object> = {
    sender: user,
    installation: { id: 1 },
    repository: { id: 9, name: 'desk', owner: { login: 'acme' } },
    issue,
    comment: { id: 1, body: 'x', created_at: at, updated_at: at, user },
    release: { id: 1, tag_name: 'v1', html_url: '' },
    pull_request: { number: 1, head: { sha: 'a', repo: null }, base: { ref: 'main' } },
  };
  return {
    ...parts,
    action: { issue_comment: 'created', release: 'published' }[event] ?? 'opened',
    ref: 'refs/heads/main',
    after: 'a',
    [of]: { ...parts[of], [field]: time },
  };
}

test('“an” stands before a vowel, “a” before the others', async () => {
  const repository = { id: 1, name: 'desk', owner: { login: 'acme' } };
  for (const [event, said] of [
    ['issue_comment', 'an “issue_comment” event'],
    ['push', 'a “push” event'],
  ] as const)
    expect((await send({ event, body: JSON.stringify({ action: 'created', repository }) })).text).toContain(
      said,
    );
});

test('what is stored is said to be stored, and where the desk does nothing with it, that too', async () => {
  expect(await send({ event: 'frob', body: '{}' })).toEqual({
    status: 202,
    text: 'Stored; the desk does nothing with “frob” events.\n',
  });
  expect((await send({ event: 'issues', body: '{"action":"painted"}' })).text).toBe(
    'Stored; the desk does nothing with “issues.painted” events.\n',
  );
  const push = {
    ref: 'refs/heads/main',
    after: '1',
    repository: { id: 9, name: 'x', owner: { login: 'y' } },
  };
  expect((await send({ event: 'push', body: JSON.stringify(push) })).text).toBe('Stored.\n');
  await world.turn();
});

test('wrong signatures are counted in the health, and told in the log, but not each time', async () => {
  const { deps } = world.tierline;
  const told: string[] = [];
  const log = { ...deps.log, warn: (_facts: object, message: string) => told.push(message) };
  let now = 0;
  const clock = { ...deps.clock, stamp: () => now };
  const caches = newShelves();
  const signature = `sha256=${'0'.repeat(64)}`;
  const contentType = 'application/json';
  const letter = { delivery: '1', event: 'star', signature, contentType, body: starred, isSigned: false };
  for (now of [0, 1_000, 59_000, 61_000]) await receive(letter, { ...deps, log, clock, caches });
  expect(told).toEqual([
    'refused a delivery whose signature does not fit (1 since the start); is the webhook secret the same here and in the App’s settings on GitHub?',
    'refused a delivery whose signature does not fit (4 since the start); is the webhook secret the same here and in the App’s settings on GitHub?',
  ]);
  expect(await healthOf({ ...deps, caches })).toMatchObject({ ok: true, wrongSignatures: 4 });
});

test('what the desk does not read is never refused: unknown events, unknown actions, odd shapes', async () => {
  expect((await send({ event: 'meteor_shower', body: '{"repository":7,"sender":"x"}' })).status).toBe(202);
  expect((await send({ event: 'issues', body: '{"action":"painted"}' })).status).toBe(202);
  expect((await send({ event: 'issue_comment', body: '{"action":"deleted","comment":null}' })).status).toBe(
    202,
  );
  expect(await waiting()).toBe(3);
  await world.turn();
  expect(await world.tierline.deps.store.inbox.counts()).toMatchObject({ waiting: 0, parked: 0 });
});

test('the same delivery sent twice is stored once', async () => {
  const delivery = 'b2a0b7a0-0000-11ee-8000-000000000001';
  expect((await send({ event: 'star', body: starred, delivery })).status).toBe(202);
  expect((await send({ event: 'star', body: starred, delivery })).status).toBe(202);
  expect(await waiting()).toBe(1);
  await world.turn();
});

test('a body larger than GitHub’s largest is refused', async () => {
  const answer = await send({ body: JSON.stringify({ action: 'x'.repeat(25 * 1024 * 1024) }) });
  expect(answer).toEqual({ status: 413, text: 'The body is larger than 25 MB, which GitHub never sends.\n' });
});

test('a full inbox takes nothing more and says so, and takes again once there is room', async () => {
  const { caches, clock } = world.tierline.deps;
  caches.counted.set('inbox', { at: clock.stamp() + 60_000, waiting: Promise.resolve(fullAt) });
  const answer = await send({ event: 'star', body: starred });
  expect(answer.status).toBe(503);
  expect(answer.text).toContain('Too much waits to be handled already');
  caches.counted.clear();
  expect((await send({ event: 'star', body: starred })).status).toBe(202);
  await world.turn();
});

test('the other doors say what this is', async () => {
  const get = async (path: string) => {
    const response = await fetch(`${world.tierline.url}${path}`);
    return { status: response.status, text: await response.text() };
  };
  expect((await get('/')).text).toContain('Tierline, a support desk inside GitHub');
  expect(await get('/nowhere')).toMatchObject({ status: 404 });
  const health = await get('/health');
  expect(health.status).toBe(200);
  expect(
    z.object({ ok: z.literal(true), problems: z.array(z.string()) }).parse(JSON.parse(health.text)),
  ).toEqual({
    ok: true,
    problems: [],
  });
});
