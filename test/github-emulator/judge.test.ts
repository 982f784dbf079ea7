/** The judge sees what real GitHub would not accept, answer or send. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Acme, startAcme } from './acme.ts';
import { openJudge } from './judge/open-judge.ts';
import { waivers } from './judge/waivers.ts';

const desk = { owner: 'acme', repo: 'desk' };
let acme: Acme;

beforeAll(async () => {
  acme = await startAcme();
});

afterAll(() => acme.github.close());

/** The faults found while something is done. */
async function faults(doing: () => Promise<unknown>): Promise<readonly string[]> {
  const before = acme.github.violations().length;
  await doing();
  return acme.github
    .violations()
    .slice(before)
    .map(({ where, what }) => `${where}: ${what}`);
}

test('a good call has no fault', async () => {
  const { issues } = acme.bot.rest;
  expect(await faults(() => issues.create({ ...desk, title: 'x', labels: ['a'] }))).toEqual([]);
  expect(await faults(() => issues.listForRepo({ ...desk, state: 'all', per_page: 100 }))).toEqual([]);
});

test('a query parameter or body field that GitHub does not know is a fault', async () => {
  const query = () => acme.bot.request('GET /repos/acme/desk/issues', { status: 'all' });
  expect(await faults(query)).toEqual([
    'GET /repos/{owner}/{repo}/issues request parameters: there is no query parameter “status”',
  ]);
  const body = () => acme.bot.request('POST /repos/acme/desk/issues', { title: 'x', label: 'y' });
  expect(await faults(body)).toEqual([
    'POST /repos/{owner}/{repo}/issues request body: there is no body field “label”',
  ]);
});

test('a value of the wrong kind is a fault', async () => {
  const wrongState = () => acme.bot.request('GET /repos/acme/desk/issues', { state: 'waiting' });
  expect((await faults(wrongState))[0]).toContain('must be equal to one of the allowed values');
  const wrongTitle = () =>
    acme.github.as('lars').request('PATCH /repos/acme/desk/issues/1', { title: ['a', 'list'] });
  expect((await faults(wrongTitle))[0]).toContain('/title');
});

test('a refused request is not judged again', async () => {
  const refused = () =>
    acme.bot.request('POST /repos/acme/desk/issues', { text: 'no title' }).catch(() => null);
  expect(await faults(refused)).toEqual([]);
});

test('a call to a route nobody implements is answered 404 and remembered', async () => {
  const asked = acme.bot.request('GET /repos/acme/desk/traffic/views');
  await expect(asked).rejects.toMatchObject({ status: 404 });
  expect(acme.github.unimplemented()).toEqual(['GET /repos/acme/desk/traffic/views']);
});

test('a webhook without its repository, or one GitHub does not have, is a fault', async () => {
  const judge = await openJudge(true);
  judge.webhook({ event: 'issues', action: 'opened', payload: { action: 'opened' } });
  judge.webhook({ event: 'issues', action: 'escalated', payload: {} });
  expect(judge.violations().map(({ where }) => where)).toContain('webhook issues.opened');
  expect(judge.violations().at(-1)).toEqual({
    where: 'webhook issues.escalated',
    what: 'GitHub has no such webhook',
  });
});

test('every check of the description compiles', async () => {
  await expect(openJudge('prepared')).resolves.toBeDefined();
});

test('waivers stay few, and each has its reason', () => {
  expect(waivers.length).toBeLessThanOrEqual(6);
  waivers.forEach(({ because }) => {
    expect(because.length).toBeGreaterThan(30);
  });
});

test('the description is small enough to live in the repository', () => {
  const folder = fileURLToPath(new URL('openapi', import.meta.url));
  expect(readdirSync(folder).toSorted()).toEqual(['cut.mjs', 'operations.json', 'webhooks.json']);
});
