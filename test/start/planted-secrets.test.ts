/** Secrets are planted wherever the desk has one, everything is made to fail, and nothing that anybody reads holds them. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { startWorldClock } from '../github-emulator/clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../github-emulator/github.ts';
import { policy } from '../scenario/desk.ts';
import { formBody } from '../server/form-body.ts';
import { post } from '../server/post.ts';
import { type Child, startChild } from './child.ts';
import { inOwnFolder } from './own-folder.ts';
import { expectNothing, planted, plantedEnvironment } from './planted.ts';

const { folder, path, environment, startServer } = inOwnFolder();
const cli = resolve('plugin/cli.ts');
const settings = (changes: Readonly<Record<string, string>>) =>
  environment({ ...plantedEnvironment, ...changes });

let mirror: Server | null = null;
let github: LocalGitHub | null = null;
afterEach(async () => {
  mirror?.closeAllConnections();
  mirror?.close();
  mirror = null;
  await github?.close();
  github = null;
});

/** A GitHub, or a proxy before it, that refuses everything and says in its answer all that it was sent. */
async function startMirror(): Promise<string> {
  let calls = 0;
  const statuses = [500, 401, 403, 404, 409, 422, 429, 502, 503];
  const server = createServer(async (request, response) => {
    const said = await text(request);
    const whole = JSON.stringify({ url: request.url, headers: request.headers, said });
    calls += 1;
    const isToken = request.url?.endsWith('/access_tokens') === true && calls % 4 !== 0;
    // With any other answer to this the desk would not even start.
    const status = request.url === '/app' ? 500 : (statuses[calls % statuses.length] ?? 500);
    response.writeHead(isToken ? 201 : status, {
      'content-type': 'application/json',
      'x-echo': whole,
    });
    response.end(
      isToken
        ? JSON.stringify({
            token: planted.token,
            expires_at: new Date(Date.now() + 3_600_000).toISOString(),
            permissions: {},
            repository_selection: 'all',
          })
        : JSON.stringify({
            message: `I refuse this: ${whole}`,
            errors: [{ message: whole }],
            documentation_url: whole,
          }),
    );
  });
  mirror = server;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

/** What anybody can ask of a desk, and what its operator can. */
async function asked(url: string, env: Readonly<Record<string, string>>): Promise<string> {
  const answers: string[] = [];
  const ask = async (at: string, init: RequestInit = {}) => {
    const answer = await fetch(`${url}${at}`, init);
    answers.push(at, JSON.stringify([...answer.headers]), await answer.text());
  };
  const json = { 'content-type': 'application/json' };
  for (const at of [
    '/',
    '/health',
    '/ready',
    '/live',
    '/metrics',
    '/kpi.json',
    '/portal/status.json',
    '/nothing',
  ])
    await ask(at);
  await ask('/metrics', { headers: { authorization: `Bearer ${planted.metrics}` } });
  await ask('/kpi.json?from=x', { headers: { authorization: `Bearer ${planted.metrics}` } });
  await ask('/webhooks', {
    method: 'POST',
    body: '{',
    headers: { ...json, 'x-hub-signature-256': 'sha256=0' },
  });
  await ask('/alerts/prometheus', {
    method: 'POST',
    body: '{}',
    headers: { ...json, authorization: 'Bearer no' },
  });
  await ask('/alerts/prometheus', {
    method: 'POST',
    body: '{"alerts":7}',
    headers: { ...json, authorization: `Bearer ${planted.alerts}` },
  });
  await ask('/alerts/grafana', {
    method: 'POST',
    body: '{}',
    headers: { ...json, 'x-grafana-alerting-signature': '0' },
  });
  await ask('/feedback', { method: 'POST', body: '{}', headers: { origin: 'https://help.acme.example' } });
  for (const words of [
    ['health'],
    ['parked'],
    ['subscribers'],
    ['export'],
    ['sweep'],
    ['backup', path('copy.sqlite')],
  ]) {
    const verb = startChild(cli, words, env, folder());
    await verb.ended();
    answers.push(words.join(' '), verb.said());
  }
  return answers.join('\n');
}

/** Whatever the desk has written into its folder. */
function kept(): string {
  return readdirSync(folder())
    .filter((name) => /sqlite(-wal)?$/.test(name))
    .map((name) => readFileSync(path(name), 'latin1'))
    .join('\n');
}

async function stopped(child: Child): Promise<string> {
  child.process.kill('SIGTERM');
  await child.ended();
  return child.said();
}

test('GitHub answers every call with an error that repeats what it was sent', async () => {
  const env = settings({ GITHUB_API_URL: await startMirror() });
  const child = startServer(env);
  const url = await child.up();
  for (const [event, body] of [
    ['installation', { action: 'created', repositories: [{ id: 1, name: 'desk', full_name: 'acme/desk' }] }],
    ['push', { ref: 'refs/heads/main', after: 'a'.repeat(40), repository }],
    ['issue_comment', { action: 'created', repository, sender: rita, issue: issue(1), comment }],
    ['issues', { action: 'opened', repository, sender: rita, issue: issue(2) }],
    ['label', { action: 'deleted', repository, sender: rita, label: { name: 'tier: 1' } }],
    ['pull_request', { action: 'opened', repository, sender: rita, pull_request: pull }],
  ] as const) {
    const posted = await post(url, planted.webhook, {
      event,
      body: JSON.stringify({ installation: { id: 1 }, ...body }),
    });
    expect(posted.status, posted.text).toBe(202);
  }
  await expect.poll(() => child.said(), { timeout: 30_000 }).toContain('I refuse this');
  const answers = await asked(url, env);
  const said = await stopped(child);
  expectNothing('the log', said);
  expectNothing('the answers', answers);
  expectNothing('the store', kept());
}, 120_000);

test('a desk at work whose GitHub, subscribers and alerts fail in every way', async () => {
  const local = await startLocalGitHub({
    clock: startWorldClock({ at: Date.now() }),
    organisation: 'acme',
    people: ['rita', 'lena', 'sven', 'omar', 'dora', 'mia'],
    teams: { 'service-desk': ['sven'] },
    repositories: [
      { name: 'desk', files: { '.github/tierline.yml': policy }, collaborators: { lena: 'triage' } },
      { name: 'vpn-client' },
    ],
    judge: false,
  });
  github = local;
  const { app } = local;
  const env = settings({
    GITHUB_APP_ID: String(app.id),
    GITHUB_PRIVATE_KEY: app.privateKey,
    GITHUB_WEBHOOK_SECRET: app.webhookSecret,
    GITHUB_API_URL: local.url,
  });
  const child = startServer(env);
  const url = await child.up();
  local.post.target(`${url}/webhooks`);
  const { issues } = local.as('rita').rest;
  const desk = { owner: 'acme', repo: 'desk' };
  const ways = [500, 'hang-up', 422, 'cut', 404, 401, 410, 403] as const;
  local.post.hold();
  for (const way of ways) {
    const { data } = await issues.create({ ...desk, title: `VPN is down: ${way}`, body: formBody });
    await issues.createComment({ ...desk, issue_number: data.number, body: '/take\n/solved x' });
  }
  // Each of the desk’s next calls fails in its own way.
  for (const way of ways) local.fail({ match: (_, at) => at.startsWith('/repos/'), with: way, times: 2 });
  local.post.release();
  await local.post.settled();
  const met = () => [...new Set(local.requests().map(({ status }) => status))];
  await expect
    .poll(met, { timeout: 60_000 })
    .toEqual(expect.arrayContaining(ways.filter((way) => typeof way === 'number')));
  await expect.poll(() => child.said(), { timeout: 60_000 }).toMatch(/nobody|chat|calls/);
  const answers = await asked(url, env);
  const said = await stopped(child);
  for (const [where, whole] of [
    ['the log', said],
    ['the answers', answers],
    ['the store', kept()],
  ] as const) {
    expectNothing(where, whole);
    for (const line of [app.webhookSecret, ...app.privateKey.split('\n').slice(1, -2)])
      expect(whole).not.toContain(line);
  }
}, 180_000);

const rita = { id: 7, login: 'rita', type: 'User' };
const repository = {
  id: 1,
  name: 'desk',
  full_name: 'acme/desk',
  owner: { id: 1, login: 'acme' },
  default_branch: 'main',
};
const issue = (number: number) => ({
  id: number,
  number,
  title: 'VPN is down',
  body: formBody,
  user: rita,
  labels: [],
  assignees: [],
  state: 'open',
  created_at: '2026-11-20T08:00:00Z',
  updated_at: '2026-11-20T08:00:00Z',
  html_url: `https://github.com/acme/desk/issues/${number}`,
});
const comment = {
  id: 9,
  body: '/take',
  user: rita,
  created_at: '2026-11-20T08:01:00Z',
  updated_at: '2026-11-20T08:01:00Z',
};
const pull = { number: 3, head: { sha: 'a'.repeat(40) }, base: { ref: 'main' } };
