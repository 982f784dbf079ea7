/** Pushes, pull requests and what their commits fix are told as the real GitHub tells them. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Acme, startAcme } from './acme.ts';
import { listenIn } from './hearing.ts';
import { at, listAt } from './json.ts';

const desk = { owner: 'acme', repo: 'desk' };
let acme: Acme;
const app = listenIn(() => acme.github.post);

beforeAll(async () => {
  acme = await startAcme();
});

beforeEach(app.begin);

afterAll(async () => {
  expect(acme.github.violations()).toEqual([]);
  await acme.github.close();
});

async function opened(title = 'Printer'): Promise<number> {
  const { data } = await acme.github.as('rita').rest.issues.create({ ...desk, title, body: 'It smokes.' });
  app.begin();
  return data.number;
}

const text = (content: string) => Buffer.from(content).toString('base64');

test('a changed file is a push that names what was added, modified and removed', async () => {
  const files = acme.github.as('lena').rest.repos;
  const put = async (path: string, content: string, sha?: string) =>
    (
      await files.createOrUpdateFileContents({
        ...desk,
        path,
        message: `Write ${path}`,
        content: text(content),
        ...(sha ? { sha } : {}),
      })
    ).data.content?.sha ?? '';
  const sha = await put('knowledge/one.md', '1');
  const newSha = await put('knowledge/one.md', '2', sha);
  await files.deleteFile({ ...desk, path: 'knowledge/one.md', message: 'Away', sha: newSha });
  const pushes = app.payloads();
  const none = { added: [], modified: [], removed: [] };
  const path = ['knowledge/one.md'];
  expect(pushes.map((push) => listAt(push, 'commits')[0])).toMatchObject([
    { ...none, added: path },
    { ...none, modified: path },
    { ...none, removed: path },
  ]);
  expect(pushes[1]).toMatchObject({ ref: 'refs/heads/main', before: at(pushes[0], 'after') });
});

test('a pull request is told when opened, added to and merged, and the merge is a push', async () => {
  const { git, repos, pulls } = acme.bot.rest;
  const { data: main } = await git.getRef({ ...desk, ref: 'heads/main' });
  await git.createRef({ ...desk, ref: 'refs/heads/article', sha: main.object.sha });
  const write = (path: string) =>
    repos.createOrUpdateFileContents({
      ...desk,
      branch: 'article',
      path,
      message: path,
      content: text(path),
    });
  await write('knowledge/a.md');
  const { data: pull } = await pulls.create({ ...desk, title: 'An article', head: 'article', base: 'main' });
  await write('knowledge/b.md');
  await acme.github.as('lena').rest.pulls.merge({ ...desk, pull_number: pull.number });
  const bot = 'tierline[bot]';
  expect(app.told()).toEqual([
    `push by ${bot}`,
    `push by ${bot}`,
    `pull_request.opened by ${bot}`,
    `push by ${bot}`,
    `pull_request.synchronize by ${bot}`,
    'push by lena',
    'pull_request.closed by lena',
  ]);
  expect(app.last()).toMatchObject({ pull_request: { merged: true, number: pull.number } });
});

test('merging keeps what else has come to the main branch, and takes all of the branch', async () => {
  const { git, repos, pulls } = acme.bot.rest;
  const write = (branch: string, path: string) =>
    repos.createOrUpdateFileContents({ ...desk, branch, path, message: path, content: text(path) });
  const { data: main } = await git.getRef({ ...desk, ref: 'heads/main' });
  await git.createRef({ ...desk, ref: 'refs/heads/side', sha: main.object.sha });
  await write('side', 'side/first.md');
  const { data: pull } = await pulls.create({ ...desk, title: 'Side', head: 'side', base: 'main' });
  await write('side', 'side/second.md');
  await write('main', 'meanwhile.md');
  const { data: files } = await pulls.listFiles({ ...desk, pull_number: pull.number });
  expect(files.map(({ filename, status }) => `${status} ${filename}`)).toEqual([
    'added side/first.md',
    'added side/second.md',
  ]);
  await acme.github.as('lena').rest.pulls.merge({ ...desk, pull_number: pull.number });
  const { data: tree } = await git.getTree({ ...desk, tree_sha: 'main', recursive: '1' });
  const paths = tree.tree.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['side/first.md', 'side/second.md', 'meanwhile.md']));
  const { data: merged } = await pulls.get({ ...desk, pull_number: pull.number });
  const { data: now } = await git.getRef({ ...desk, ref: 'heads/main' });
  expect(merged).toMatchObject({ merged: true, merge_commit_sha: now.object.sha });
});

test('a comment on a pull request is told with a pull request in the shape of an issue', async () => {
  const { git, repos, pulls, issues } = acme.bot.rest;
  const { data: main } = await git.getRef({ ...desk, ref: 'heads/main' });
  await git.createRef({ ...desk, ref: 'refs/heads/talk', sha: main.object.sha });
  await repos.createOrUpdateFileContents({
    ...desk,
    branch: 'talk',
    path: 't.md',
    message: 't',
    content: text('t'),
  });
  const { data: pull } = await pulls.create({ ...desk, title: 'Talk', head: 'talk', base: 'main' });
  await issues.createComment({ ...desk, issue_number: pull.number, body: 'nice' });
  expect(app.last()).toMatchObject({ issue: { number: pull.number, pull_request: { url: pull.url } } });
  const { data: listed } = await issues.listForRepo({ ...desk });
  expect(listed.find(({ number }) => number === pull.number)?.pull_request).toBeDefined();
  expect((await issues.get({ ...desk, issue_number: pull.number })).data.pull_request).toBeDefined();
});

test('a commit that fixes an issue closes it, and the timeline names the commit', async () => {
  const issue_number = await opened();
  const { data } = await acme.github.as('lena').rest.repos.createOrUpdateFileContents({
    ...desk,
    path: 'driver.txt',
    message: `New driver\n\nFixes #${issue_number}`,
    content: text('2'),
  });
  expect(app.told()).toEqual(['push by lena', 'issues.closed by lena']);
  expect(await acme.github.issue('acme/desk', issue_number)).toMatchObject({ state_reason: 'completed' });
  const { data: events } = await acme.bot.rest.issues.listEvents({ ...desk, issue_number });
  expect(events.at(-1)).toMatchObject({ event: 'closed', commit_id: data.commit.sha });
});
