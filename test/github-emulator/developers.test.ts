/** What developers do in their own repository, as the local GitHub tells it: releases, references, and issues that leave. */
import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Acme, startAcme } from './acme.ts';
import { listenIn } from './hearing.ts';
import { numberAt, textAt } from './json.ts';

const desk = { owner: 'acme', repo: 'desk' };
let acme: Acme;
const app = listenIn(() => acme.github.post);
const last = () => acme.github.post.list().at(-1)?.payload ?? {};

beforeAll(async () => {
  acme = await startAcme({ subIssues: true, installedOn: ['desk', 'backoffice', 'elsewhere'] });
});
beforeEach(app.begin);
afterAll(async () => {
  expect(acme.github.violations()).toEqual([]);
  await acme.github.close();
});

async function opened(title = 'Printer'): Promise<number> {
  const { data } = await acme.bot.rest.issues.create({ ...desk, title, body: 'It smokes.' });
  app.begin();
  return data.number;
}

test('a release makes its tag and is told twice, a pre-release once, a draft not at all', async () => {
  const { repos, git } = acme.github.as('lena').rest;
  await repos.createRelease({ ...desk, tag_name: 'v1' });
  expect(app.told()).toEqual(['release.published by lena', 'release.released by lena']);
  const { data: tag } = await git.getRef({ ...desk, ref: 'tags/v1' });
  const { data: main } = await git.getRef({ ...desk, ref: 'heads/main' });
  expect(tag.object.sha).toBe(main.object.sha);
  app.begin();
  await repos.createRelease({ ...desk, tag_name: 'v2-rc', prerelease: true });
  expect(app.told()).toEqual(['release.published by lena']);
  app.begin();
  await repos.createRelease({ ...desk, tag_name: 'v2', draft: true });
  expect(app.told()).toEqual([]);
  expect((await repos.listReleases(desk)).data.map(({ tag_name }) => tag_name)).toContain('v1');
});

test('an issue that a pull request names shows it in its timeline, once', async () => {
  const issue_number = await opened();
  const { git, repos, pulls, issues } = acme.github.as('lena').rest;
  const { data: main } = await git.getRef({ ...desk, ref: 'heads/main' });
  await git.createRef({ ...desk, ref: 'refs/heads/mend', sha: main.object.sha });
  const content = Buffer.from('x').toString('base64');
  await repos.createOrUpdateFileContents({ ...desk, path: 'x', message: 'x', content, branch: 'mend' });
  const body = `Fixes #${issue_number}`;
  const { data: pull } = await pulls.create({ ...desk, title: 'Mend', head: 'mend', base: 'main', body });
  await pulls.update({ ...desk, pull_number: pull.number, body: `${body}, at last` });
  const { data } = await issues.listEventsForTimeline({ ...desk, issue_number });
  const references = data.filter(({ event }) => event === 'cross-referenced');
  expect(references).toMatchObject([{ source: { issue: { number: pull.number } } }]);
});

test('a deleted issue is told, and is not there any more, nor in any list', async () => {
  const issue_number = await opened();
  await acme.github.deleteIssue('desk', issue_number, 'lena');
  expect(app.told()).toEqual(['issues.deleted by lena']);
  const { issues } = acme.github.as('lena').rest;
  await expect(issues.get({ ...desk, issue_number })).rejects.toMatchObject({ status: 410 });
  await expect(issues.createComment({ ...desk, issue_number, body: 'hello' })).rejects.toMatchObject({
    status: 410,
  });
  const { data } = await issues.listForRepo({ ...desk, state: 'all', per_page: 100 });
  expect(data.map(({ number }) => number)).not.toContain(issue_number);
});

test('a transferred issue is told by both repositories, and keeps its author and its day', async () => {
  const issue_number = await opened();
  const number = await acme.github.transferIssue('desk', issue_number, 'elsewhere', 'lena');
  expect(app.told()).toEqual(['issues.opened by lena', 'issues.transferred by lena']);
  expect(numberAt(last(), 'changes', 'new_issue', 'number')).toBe(number);
  expect(textAt(last(), 'changes', 'new_repository', 'full_name')).toBe('acme/elsewhere');
  const { data } = await acme.bot.rest.issues.get({ ...desk, repo: 'elsewhere', issue_number: number });
  expect(data.user?.login).toBe('tierline[bot]');
  await expect(acme.bot.rest.issues.get({ ...desk, issue_number })).rejects.toMatchObject({ status: 404 });
});

test('a sub-issue hangs under another issue once, of whatever repository', async () => {
  const [parent, other] = [await opened('parent'), { ...desk, repo: 'backoffice' }];
  const { data: child } = await acme.bot.rest.issues.create({ ...other, title: 'child' });
  const add = () =>
    acme.bot.rest.issues.addSubIssue({ ...desk, issue_number: parent, sub_issue_id: child.id });
  expect((await add()).status).toBe(201);
  await expect(add()).rejects.toMatchObject({ status: 422 });
  const { data } = await acme.bot.rest.issues.listSubIssues({ ...desk, issue_number: parent });
  expect(data).toMatchObject([{ title: 'child' }]);
});
