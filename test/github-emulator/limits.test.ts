/** The local GitHub enforces GitHub’s limits where it is told to, in GitHub’s own words and headers. */
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { sweep } from '../../plugin/server/recover/sweep.ts';
import { startDesk, type World, type WorldOptions } from '../scenario/desk.ts';

const desk = { owner: 'acme', repo: 'desk' };
let world: World;
afterEach(() => world.close());

const refusal = z.object({
  status: z.number(),
  message: z.string(),
  response: z.object({ headers: z.record(z.string(), z.union([z.string(), z.number()])) }),
});

async function client(limits: NonNullable<WorldOptions['limits']>) {
  world = await startDesk({ limits });
  await world.turn();
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down' });
  const { github } = world.tierline.deps;
  return await github.installation(world.github.app.installationId);
}

/** How many of so many calls went well, and how the first one that did not was refused. */
async function until(times: number, call: () => Promise<unknown>) {
  for (let at = 0; at < times; at += 1) {
    const refused = await call().then(
      () => null,
      (error: unknown) => {
        const { cause } = z.object({ cause: z.unknown() }).catch({ cause: undefined }).parse(error);
        return refusal.parse(cause ?? error);
      },
    );
    if (refused !== null) return { done: at, refused };
  }
  return { done: times, refused: null };
}

test('new content a minute is limited', async () => {
  const { rest } = await client({ contentAMinute: 5 });
  const comment = () => rest.issues.createComment({ ...desk, issue_number: 1, body: 'one more' });
  const { done, refused } = await until(10, comment);
  expect(done).toBe(5);
  expect(refused).toMatchObject({
    status: 403,
    message: expect.stringContaining('secondary rate limit'),
    response: { headers: { 'retry-after': '60' } },
  });
  expect(world.github.limits.refusals()).toMatchObject({ secondary: 1 });
});

test('requests an hour are limited, with the words and the headers of the first limit', async () => {
  const { rest } = await client({ requestsAnHour: 40 });
  const { done, refused } = await until(60, () => rest.issues.get({ ...desk, issue_number: 1 }));
  expect(done).toBeGreaterThan(5);
  expect(refused).toMatchObject({
    status: 403,
    message: expect.stringContaining('API rate limit exceeded'),
    response: { headers: { 'x-ratelimit-remaining': '0' } },
  });
});

test('what is the same as before costs none of them', async () => {
  const { rest } = await client({ requestsAnHour: 60 });
  const { done } = await until(200, () => rest.repos.get(desk));
  expect(done).toBe(200);
  const { data } = await rest.repos.get(desk);
  expect(data.full_name).toBe('acme/desk');
  expect(world.github.limits.refusals()).toMatchObject({ primary: 0 });
});

test('a file that has changed is read as it is now', async () => {
  const { rest } = await client(true);
  const path = '.github/tierline.yml';
  const shaOf = async () => {
    const { data } = await rest.repos.getContent({ ...desk, path });
    return Array.isArray(data) ? '' : data.sha;
  };
  const before = await shaOf();
  expect(await shaOf()).toBe(before);
  const content = Buffer.from('tierline: 1\n').toString('base64');
  await world.github
    .as('mia')
    .rest.repos.createOrUpdateFileContents({ ...desk, path, sha: before, message: 'Start anew', content });
  expect(await shaOf()).not.toBe(before);
});

test('where few requests are left the sweep waits, and answers do not', async () => {
  const { rest } = await client({ requestsAnHour: 100 });
  await until(55, () => rest.issues.get({ ...desk, issue_number: 1 }));
  const { deps } = world.tierline;
  while (!deps.github.isLow(world.github.app.installationId))
    await rest.issues.get({ ...desk, issue_number: 1 });
  const before = world.github.requests().length;
  await sweep(deps);
  const asked = world.github.requests().slice(before);
  expect(asked.filter(({ path }) => path.startsWith('/repos/'))).toEqual([]);
});
