/** The local GitHub knows who is speaking, and is one GitHub under every spelling of a name. */
import { Octokit } from '@octokit/rest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Acme, startAcme } from './acme.ts';

const desk = { owner: 'acme', repo: 'desk' };
let acme: Acme;

beforeAll(async () => {
  acme = await startAcme();
});

afterAll(async () => {
  expect(acme.github.violations()).toEqual([]);
  await acme.github.close();
});

test('the App gets an installation token for its key and writes as its bot', async () => {
  const { data: issue } = await acme.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down' });
  const { data: comment } = await acme.bot.rest.issues.createComment({
    ...desk,
    issue_number: issue.number,
    body: 'Hello Rita',
  });
  expect(comment.user).toMatchObject({ login: 'tierline[bot]', type: 'Bot', id: acme.github.app.botId });
  expect(comment.performed_via_github_app).toMatchObject({ id: acme.github.app.id, slug: 'tierline' });
  const { data: user } = await acme.bot.rest.users.getByUsername({ username: 'tierline[bot]' });
  expect(user).toMatchObject({ id: acme.github.app.botId, type: 'Bot' });
  expect(issue.performed_via_github_app).toBeNull();
});

test('a token nobody gave out is answered 401, and no token at all may read what is public', async () => {
  const stranger = acme.github.withToken('ghp_nobody');
  await expect(stranger.rest.repos.get(desk)).rejects.toMatchObject({ status: 401 });
  const nobody = acme.github.withToken(null);
  expect((await nobody.rest.repos.get(desk)).data.full_name).toBe('acme/desk');
  await expect(nobody.rest.issues.create({ ...desk, title: 'x' })).rejects.toMatchObject({ status: 401 });
});

test('a JSON web token signed with another key is not the App', async () => {
  const response = await fetch(`${acme.github.url}/app`, {
    headers: { authorization: `Bearer eyJhbGciOiJSUzI1NiJ9.${btoa('{"iss":4711}')}.nonsense` },
  });
  expect(response.status).toBe(401);
});

test('an installation token whose hour is over is answered 401', async () => {
  const other = await startAcme();
  other.github.expireTokens();
  await expect(other.bot.rest.apps.listReposAccessibleToInstallation()).resolves.toMatchObject({
    status: 200,
  });
  const token = await other.app.octokit.rest.apps.createInstallationAccessToken({
    installation_id: other.github.app.installationId,
  });
  const holder = other.github.withToken(token.data.token);
  await expect(holder.rest.repos.get(desk)).resolves.toMatchObject({ status: 200 });
  other.github.expireTokens();
  await expect(holder.rest.repos.get(desk)).rejects.toMatchObject({ status: 401 });
  await other.github.close();
});

test('the same API answers under /api/v3, as on an Enterprise Server', async () => {
  const server = new Octokit({ baseUrl: `${acme.github.url}/api/v3`, auth: acme.github.tokenOf('rita') });
  expect((await server.rest.repos.get(desk)).data.name).toBe('desk');
});

test('owners, repositories, people and labels are found in any case', async () => {
  const lars = acme.github.as('LARS');
  const { data: issue } = await lars.rest.issues.create({ owner: 'ACME', repo: 'Desk', title: 'Case' });
  await lars.rest.issues.createLabel({ ...desk, name: 'tier: 1', color: 'ededed' });
  const there = { owner: 'Acme', repo: 'DESK', issue_number: issue.number };
  await lars.rest.issues.addLabels({ ...there, labels: ['TIER: 1', 'tier: 1'] });
  await lars.rest.issues.addAssignees({ ...there, assignees: ['Lena'] });
  expect(await acme.github.issue('acme/desk', issue.number)).toMatchObject({
    labels: ['tier: 1'],
    assignees: ['lena'],
  });
  const { data: found } = await lars.rest.issues.listForRepo({
    ...desk,
    labels: 'Tier: 1',
    assignee: 'LENA',
  });
  expect(found.map(({ number }) => number)).toEqual([issue.number]);
  await lars.rest.issues.removeLabel({ ...there, name: 'TIER: 1' });
  expect((await acme.github.issue('acme/desk', issue.number)).labels).toEqual([]);
});

test('every time is the world’s, in whole seconds', async () => {
  const { data: issue } = await acme.github.as('rita').rest.issues.create({ ...desk, title: 'When' });
  expect(issue.created_at).toBe('2030-03-04T09:00:00Z');
  acme.clock.move(90_500);
  const { data: comment } = await acme.bot.rest.issues.createComment({
    ...desk,
    issue_number: issue.number,
    body: 'later',
  });
  expect(comment.created_at).toBe('2030-03-04T09:01:30Z');
  expect((await acme.github.issue('acme/desk', issue.number)).created_at).toBe('2030-03-04T09:00:00Z');
});

test('an unchanged answer is 304 to whoever has it already', async () => {
  const first = await acme.bot.rest.repos.get(desk);
  const again = acme.bot.rest.repos.get({ ...desk, headers: { 'if-none-match': first.headers.etag ?? '' } });
  await expect(again).rejects.toMatchObject({ status: 304 });
});

test('the installation covers the chosen repositories and no other', async () => {
  const { data } = await acme.bot.rest.apps.listReposAccessibleToInstallation();
  expect(data.repositories.map(({ full_name }) => full_name)).toEqual(['acme/desk', 'acme/backoffice']);
  const away = { owner: 'acme', repo: 'elsewhere' };
  await expect(acme.app.octokit.rest.apps.getRepoInstallation(away)).rejects.toMatchObject({ status: 404 });
  await expect(acme.bot.rest.issues.create({ ...away, title: 'x' })).rejects.toMatchObject({ status: 403 });
  await acme.github.installOn('acme/elsewhere');
  await expect(acme.bot.rest.issues.create({ ...away, title: 'x' })).resolves.toMatchObject({ status: 201 });
  await acme.github.removeFrom('acme/elsewhere');
  await expect(acme.bot.rest.issues.create({ ...away, title: 'x' })).rejects.toMatchObject({ status: 403 });
});
