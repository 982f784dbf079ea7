/** Who meant to open a ticket and was helped: counted by signed tokens, each once, whatever a browser makes up. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { operatorDoor } from '../../plugin/server/admin.ts';
import { intentTokens } from '../../plugin/server/feedback/intent-token.ts';
import { trustedProxies } from '../../plugin/server/receive/client-address.ts';
import { startDesk, type World } from '../scenario/desk.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const portal = 'https://help.acme.example';
let world: World;
let folder: string | null = null;
afterEach(async () => {
  await world.close();
  if (folder !== null) await rm(folder, { recursive: true, force: true });
  folder = null;
});

const say = (body: object, origin = portal, forwarded = '198.51.100.1') =>
  fetch(`${world.tierline.url}/feedback`, {
    method: 'POST',
    headers: { origin, 'x-forwarded-for': forwarded },
    body: JSON.stringify(body),
  });
const anyId = () => crypto.randomUUID().replaceAll('-', '');
const ask = (by: 'search' | 'form', id = anyId()) => say({ said: 'meant', by, id });
/** As a page does it in the browsers of many. */
const askFrom = (visitor: number) =>
  say({ said: 'meant', by: 'form', id: anyId() }, portal, `198.51.100.${visitor}`);
const behindProxy = { portal, trustedProxies: trustedProxies.parse('127.0.0.1') };
const means = async (by: 'search' | 'form') => (await ask(by)).text();
const solve = async (token: string, article = 'KE-0001') =>
  (await say({ said: 'solved', article, token })).status;
const meantAt = (meant: 'search' | 'form', at: number) => ({ id: anyId(), meant, meantAt: at });
const comeBack = async (token: string) => (await say({ said: 'came-back', token })).status;
const shown = async () => {
  const asked = await operatorDoor(world.tierline.deps, () => undefined).request('/feedback?days=60');
  return asked.json();
};
const confirmed = () => world.tierline.deps.store.intents.since(0);
const counted = () => world.tierline.deps.store.feedback.since('2026-01-01');

test('two mean to open a ticket, one is helped: the operator reads a half, which is provisional for a week', async () => {
  world = await startDesk({ portal });
  await means('form');
  const token = await means('search');
  world.clock.move(2 * 60_000);
  expect(await solve(token)).toBe(204);
  const half = { searched: 1, openedForm: 1, confirmed: 1, cameBack: 0, deflected: 1, share: 0.5 };
  expect(await shown()).toMatchObject({
    solved: [{ about: 'KE-0001', count: 1 }],
    deflection: { ...half, provisional: 1 },
  });
  world.clock.move(7 * DAY - 1_000);
  expect((await shown()).deflection).toEqual({ ...half, provisional: 1 });
  world.clock.move(1_000);
  expect((await shown()).deflection).toEqual({ ...half, provisional: 0 });
});

test('who comes to the ticket form within seven days after all was spared nothing', async () => {
  world = await startDesk({ portal });
  const [soon, late] = [await means('search'), await means('search')];
  await solve(soon);
  await solve(late);
  world.clock.move(6 * DAY);
  expect(await comeBack(soon)).toBe(204);
  expect(await comeBack(soon)).toBe(204);
  world.clock.move(DAY);
  expect(await comeBack(late)).toBe(204);
  expect((await shown()).deflection).toMatchObject({ confirmed: 2, cameBack: 1, deflected: 1 });
});

test('a token is spent once, also when two connections spend it at once', async () => {
  world = await startDesk({ portal });
  const token = await means('search');
  const answers = await Promise.all(Array.from({ length: 12 }, () => solve(token)));
  expect(new Set(answers)).toEqual(new Set([204]));
  expect(await solve(token, 'KE-0002')).toBe(204);
  expect(await confirmed()).toHaveLength(1);
  expect(await counted()).toEqual([
    { day: '2026-11-20', said: 'solved', about: 'KE-0001', count: 1 },
    { day: '2026-11-20', said: 'meant', about: 'search', count: 1 },
  ]);
});

describe('a token proves nothing, and the article is counted as from anybody,', () => {
  const secrets = () => [world.github.app.webhookSecret];
  const now = () => world.clock.now();
  const forged = async () => {
    const [head, , signature] = (await means('search')).split('.');
    const claims = { jti: crypto.randomUUID(), iat: now() / 1_000, aud: portal, meant: 'form' };
    return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
  };
  const unsigned = () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { jti: crypto.randomUUID(), iat: now() / 1_000, aud: portal, meant: 'form' };
    return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
  };
  test.each<[string, () => string | Promise<string>]>([
    ['whose words were changed', forged],
    ['without a signature', unsigned],
    ['signed by another key', () => intentTokens(['another secret'], portal).give(meantAt('form', now()))],
    [
      'for another portal',
      () => intentTokens(secrets(), 'https://other.example').give(meantAt('form', now())),
    ],
    ['from a clock an hour ahead', () => intentTokens(secrets(), portal).give(meantAt('form', now() + HOUR))],
    ['a day old', () => intentTokens(secrets(), portal).give(meantAt('form', now() - DAY))],
    ['that is none', () => 'a.b.c'],
    ['that is empty', () => ''],
  ])('%s', async (_, token) => {
    world = await startDesk({ portal });
    expect(await solve(await token())).toBe(204);
    expect(await confirmed()).toEqual([]);
    expect(await counted()).toContainEqual({ day: '2026-11-20', said: 'solved', about: 'KE-0001', count: 1 });
  });
});

test('a server whose clock is some minutes ahead of the other’s is believed', async () => {
  world = await startDesk({ portal });
  const ahead = world.clock.now() + 4 * 60_000;
  await solve(await intentTokens([world.github.app.webhookSecret], portal).give(meantAt('form', ahead)));
  expect(await confirmed()).toHaveLength(1);
});

test('a token from before a restart is good, and one that was spent stays spent', async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierline-intents-'));
  world = await startDesk({ portal, databaseUrl: `sqlite:${join(folder, 'desk.sqlite')}` });
  const [spent, kept] = [await means('search'), await means('form')];
  await solve(spent);
  await world.restart();
  await solve(spent);
  await solve(kept);
  await comeBack(spent);
  expect((await shown()).deflection).toMatchObject({ openedForm: 1, searched: 1, confirmed: 2, cameBack: 1 });
});

test('who leaves a page while it asks is asked for again on the next, and counts once', async () => {
  world = await startDesk({ portal });
  const id = anyId();
  const answers = await Promise.all([ask('search', id), ask('search', id)]);
  const [first = '', second = ''] = await Promise.all(answers.map((answer) => answer.text()));
  world.clock.move(60_000);
  await solve(first);
  await solve(second);
  await solve(await (await ask('search', id)).text());
  expect((await shown()).deflection).toMatchObject({ searched: 1, confirmed: 1 });
});

test('a token signed with the former webhook secret is good until that is taken away', async () => {
  world = await startDesk({ portal });
  const token = await intentTokens(['former'], portal).give(meantAt('search', world.clock.now()));
  expect(await intentTokens(['current', 'former'], portal).read(token)).toMatchObject({ meant: 'search' });
  expect(await intentTokens(['current'], portal).read(token)).toBeNull();
});

test('ten thousand who mean something in a minute hit the limit, and take nothing from the others', async () => {
  world = await startDesk(behindProxy);
  const token = await means('search');
  const answers = new Map<number, number>();
  for (let hundreds = 0; hundreds < 100; hundreds += 1) {
    const all = await Promise.all(Array.from({ length: 100 }, (_, visitor) => askFrom(visitor)));
    for (const { status } of all) answers.set(status, 1 + (answers.get(status) ?? 0));
  }
  expect([...answers]).toEqual([
    [200, 119],
    [429, 9_881],
  ]);
  expect(await solve(token)).toBe(204);
  expect((await say({ said: 'no-answer', search: 'badge reader' })).status).toBe(204);
  expect((await shown()).deflection).toMatchObject({ searched: 1, openedForm: 119, confirmed: 1 });
  world.clock.move(60_000);
  expect((await ask('form')).status).toBe(200);
});

test('what a page makes up all day is bounded, and the next day counts again', async () => {
  world = await startDesk(behindProxy);
  let given = 0;
  for (let minute = 0; minute < 60; minute += 1) {
    const all = await Promise.all(Array.from({ length: 110 }, (_, visitor) => askFrom(visitor)));
    given += all.filter(({ status }) => status === 200).length;
    world.clock.move(60_000);
  }
  expect(given).toBe(5_000);
  world.clock.move(DAY);
  expect((await ask('form')).status).toBe(200);
});

test('is refused from another page, and in another shape', async () => {
  world = await startDesk({ portal });
  expect((await say({ said: 'meant', by: 'search', id: anyId() }, 'https://evil.example')).status).toBe(403);
  for (const body of [
    { said: 'meant' },
    { said: 'meant', by: 'form' },
    { said: 'meant', by: 'form', id: 'rita@acme.example' },
    { said: 'meant', by: 'mail', id: anyId() },
    { said: 'meant', by: 'form', id: anyId(), who: 'rita' },
    { said: 'came-back' },
    { said: 'solved', article: 'KE-0001', token: 'x'.repeat(601) },
  ])
    expect((await say(body)).status).toBe(400);
  expect(await counted()).toEqual([]);
});

test('what is kept of it tells of nobody', async () => {
  world = await startDesk({ portal });
  await solve(await means('form'));
  expect(await confirmed()).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      meant: 'form',
      meantAt: expect.any(Number),
      article: 'KE-0001',
      confirmedAt: expect.any(Number),
      cameBackAt: null,
    },
  ]);
});
