/** A backtest of a repository’s own issues, read through the API of the local GitHub, with interruptions. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startWorldClock, type WorldClock } from '../../github-emulator/clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../../github-emulator/github.ts';
import { type Child, startChild } from '../../start/child.ts';

const cli = resolve('plugin/cli.ts');
const MINUTE = 60_000;
const where = { owner: 'acme', repo: 'app' };

/** Answers within an hour, round the clock. */
const policyText = `timezone: UTC
clocks:
  calendar: 24x7
  first-response: { targets: { P1: 1h, P2: 1h, P3: 1h, P4: 1h } }
  resolution: { targets: { P1: 4h, P2: 4h, P3: 4h, P4: 4h } }
`;

let clock: WorldClock;
let github: LocalGitHub;
let folder: string;

beforeAll(async () => {
  clock = startWorldClock({ at: Date.parse('2026-11-20T08:00:00Z') });
  github = await startLocalGitHub({
    clock,
    organisation: 'acme',
    people: ['rita', 'lena', 'omar'],
    repositories: [{ name: 'app', files: { 'README.md': 'An app.' }, collaborators: { lena: 'triage' } }],
  });
  const [rita, lena] = [github.as('rita').rest.issues, github.as('lena').rest.issues];
  for (const title of ['Answered in time', 'Answered late', 'Never answered'])
    await rita.create({ ...where, title, body: 'It is broken.' });
  clock.move(10 * MINUTE);
  await lena.createComment({ ...where, issue_number: 1, body: 'I am looking into it.' });
  clock.move(110 * MINUTE);
  await lena.createComment({ ...where, issue_number: 2, body: 'Sorry, I was away.' });
  await lena.update({ ...where, issue_number: 1, state: 'closed', state_reason: 'completed' });
});
afterAll(async () => {
  expect(github.violations()).toEqual([]);
  expect(github.unimplemented()).toEqual([]);
  await github.close();
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tierline-repository-'));
  writeFileSync(join(folder, 'policy.yml'), policyText);
  return () => rmSync(folder, { recursive: true, force: true });
});

function startBacktest(words: readonly string[], token = github.tokenOf('lena')): Child {
  const environment = { GITHUB_TOKEN: token, GITHUB_API_URL: github.url };
  const asked = ['backtest', '--policy', 'policy.yml', '--repo', 'acme/app', '--cache', 'cache.jsonl'];
  const until = ['--until', '2026-11-20T16:00:00Z'];
  return startChild(cli, [...asked, ...until, ...words], environment, folder);
}

async function backtest(words: readonly string[], token?: string) {
  const child = startBacktest(words, token);
  return { code: await child.ended(), said: child.said() };
}

/** How often the issues’ timelines were asked for since a call. */
function timelinesSince(call: number): readonly string[] {
  return github
    .requests()
    .slice(call)
    .map(({ path }) => path)
    .filter((path) => path.endsWith('/timeline'));
}

const judged = `3 tickets opened since 2026-11-20, judged as of 2026-11-20T16:00:00Z
Staff are those who have the role triage or more today.

clock          priority    met breached    kept
-----------------------------------------------
First response P4            1        2  33.3 %
Resolution     P4            1        2  33.3 %
`;

test('a repository is read through the API, and judged by who may triage it', async () => {
  const { code, said } = await backtest([]);
  expect(said).toBe(
    `Fetched issues are kept in cache.jsonl; the same command goes on from there.\n3 issues, 3 of them fetched now.\n${judged}`,
  );
  expect(code).toBe(0);
  expect(statSync(join(folder, 'cache.jsonl')).mode & 0o077).toBe(0);
});

test('a fetch that was interrupted goes on where it was, and ends with the same answer', async () => {
  github.fail({ match: /GET .*\/issues\/2\/timeline/, with: 451 });
  const first = await backtest([]);
  expect(first.code).toBe(1);
  expect(first.said).toContain('GitHub answered 451');
  expect(first.said).toContain(
    'What was fetched is kept in cache.jsonl: run the same command again to go on.\n',
  );
  // Killed in the middle of a line, it leaves half of one.
  appendFileSync(join(folder, 'cache.jsonl'), '{"issue":2,"updated":"2026-11-2');
  const call = github.requests().length;
  const second = await backtest([]);
  expect(second.said).toContain('3 issues, 2 of them fetched now.');
  expect(second.said).toContain(judged);
  expect(timelinesSince(call)).toEqual([2, 3].map((number) => expect.stringContaining(`/issues/${number}/`)));
  const third = await backtest([]);
  expect(third.said).toContain('3 issues, 0 of them fetched now.');
  expect(third.said).toContain(judged);
});

test('a process that is killed keeps what it has', async () => {
  const waiting = '/issues/3/timeline';
  github.fail({ match: (_, path) => path.endsWith(waiting), with: 'timeout' });
  const child = startBacktest([]);
  await vi.waitFor(() => expect(github.requests().at(-1)?.path).toContain(waiting), { timeout: 20_000 });
  child.process.kill('SIGKILL');
  await child.ended();
  github.mend();
  const { said } = await backtest([]);
  expect(said).toContain('3 issues, 1 of them fetched now.');
  expect(said).toContain(judged);
});

test('an issue that changed since it was fetched is fetched again, and counts once', async () => {
  await backtest([]);
  clock.move(MINUTE);
  await github.as('lena').rest.issues.createComment({ ...where, issue_number: 3, body: 'Sorry, only now.' });
  const { said } = await backtest([]);
  expect(said).toContain('3 issues, 1 of them fetched now.');
  expect(said).toContain(judged);
  const again = await backtest([]);
  expect(again.said).toContain('3 issues, 0 of them fetched now.');
  expect(again.said).toContain(judged);
});

test('where the policy names its people, they are the staff', async () => {
  writeFileSync(join(folder, 'policy.yml'), `${policyText}people: { level-1: ['@omar'] }\n`);
  const { said } = await backtest([]);
  expect(said).toContain('Staff are the people whom the policy names.');
  expect(said).toMatch(/First response P4 +0 +3 +0\.0 %/);
});

test('issues opened before the given day are left out', async () => {
  const none = await backtest(['--since', '2026-11-21']);
  expect(none).toMatchObject({
    code: 1,
    said: expect.stringContaining('acme/app has no issue opened since 2026-11-21T00:00:00Z.'),
  });
  const all = await backtest(['--since', '2026-11-20']);
  expect(all.said).toContain('3 tickets opened since 2026-11-20');
});

test('a token that GitHub does not know, and a repository that is not there, are told with what to do', async () => {
  expect((await backtest([], 'ghp_nobody')).said).toContain(
    'GitHub does not accept GITHUB_TOKEN. It may have run out: make a new one, and set it.',
  );
  const lost = await backtest(['--repo', 'acme/nope', '--cache', 'other.jsonl']);
  expect(lost.code).toBe(1);
  expect(lost.said).toContain('GitHub shows no issues of acme/nope to this token. Check the name');
});

test('the cache of another repository is not mixed with this one', async () => {
  writeFileSync(join(folder, 'cache.jsonl'), '{"fetched":"acme/other","from":"https://api.github.com"}\n');
  const { code, said } = await backtest([]);
  expect(code).toBe(1);
  expect(said).toContain('cache.jsonl holds issues of acme/other');
  writeFileSync(join(folder, 'cache.jsonl'), 'my diary\n');
  expect((await backtest([])).said).toContain('cache.jsonl is no cache of this command');
  expect(readFileSync(join(folder, 'cache.jsonl'), 'utf8')).toBe('my diary\n');
});
