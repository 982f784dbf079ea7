/** The smoke run, tried against a local GitHub as if it were the real one: what it sees, names, refuses and takes away. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startWorldClock } from '../github-emulator/clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../github-emulator/github.ts';
import { isObject } from '../github-emulator/json.ts';
import { freePort } from '../portal/status/free-port.ts';
import { rightEnvironment } from '../start/environment.ts';
import { compare } from './differences.ts';
import { record, routeOf } from './recording.ts';
import { readSmokeSettings, type SmokeSettings } from './settings.ts';
import { smoke } from './smoke.ts';

const desk = { owner: 'octo', repo: 'playground' };
let github: LocalGitHub;
beforeEach(async () => {
  github = await startLocalGitHub({
    clock: startWorldClock({ at: Date.now(), speed: 1 }),
    organisation: 'octo',
    people: ['ann', 'bob'],
    repositories: [
      {
        name: 'playground',
        collaborators: { bob: 'admin', ann: 'read' },
        labels: [{ name: 'ours', color: 'ededed', description: '' }],
      },
      { name: 'elsewhere', collaborators: { bob: 'admin', ann: 'read' } },
    ],
    installedOn: ['playground'],
  });
});
afterEach(() => github.close());

const settings = (more: Readonly<Record<string, string>> = {}): SmokeSettings => {
  const read = readSmokeSettings({
    GITHUB_APP_ID: String(github.app.id),
    GITHUB_PRIVATE_KEY: github.app.privateKey,
    GITHUB_WEBHOOK_SECRET: github.app.webhookSecret,
    GITHUB_API_URL: github.url,
    GITHUB_SMOKE_REPO: 'octo/playground',
    GITHUB_SMOKE_REQUESTER_TOKEN: github.tokenOf('ann'),
    GITHUB_SMOKE_STAFF_TOKEN: github.tokenOf('bob'),
    HOST: '127.0.0.1',
    PORT: '0',
    ...more,
  });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read;
};

async function run(more: Readonly<Record<string, string>> = {}, most = 20_000) {
  const said: string[] = [];
  const code = await smoke(settings(more), { most, pause: 50 }, (line) => said.push(line));
  return { code, said: said.join('\n') };
}

const patient = 120_000;

test('sees every step without a webhook, names no difference, and leaves the repository as it was', {
  timeout: patient,
}, async () => {
  const { code, said } = await run();
  expect(said).toContain('8 of 8 steps were seen in octo/playground.');
  expect(said).toContain('No webhook arrived here');
  expect(said).toContain('No difference from the local GitHub that could matter.');
  expect(code).toBe(0);
  const bob = github.as('bob').rest;
  await expect(bob.repos.getContent({ ...desk, path: '.github/tierline.yml' })).rejects.toThrow();
  const { data: labels } = await bob.issues.listLabelsForRepo(desk);
  expect(labels.map(({ name }) => name)).toEqual(['ours']);
  const { data: open } = await bob.issues.listForRepo({ ...desk, state: 'open' });
  expect(open).toEqual([]);
});

test('names what GitHub does otherwise: a field that is not there, another type, a refusal', {
  timeout: patient,
}, async () => {
  github.bend({
    match: /^GET \/repos\/octo\/playground\/issues\/\d+$/,
    change: (body) => {
      if (!isObject(body)) return body;
      const { author_association: _, ...rest } = body;
      return { ...rest, number: String(body['number']) };
    },
  });
  const { code, said } = await run();
  expect(said).toContain(
    'GET /repos/{repo}/issues/{n}: GitHub sends no author_association, which the local one does',
  );
  expect(said).toContain('GET /repos/{repo}/issues/{n}: number is string there, and number here');
  expect(code).toBe(1);
});

test('hears webhooks where they reach it', { timeout: patient }, async () => {
  const port = await freePort();
  github.post.target(`http://127.0.0.1:${port}/webhooks`);
  const { code, said } = await run({ PORT: String(port) });
  expect(said).toMatch(/^\d{2,} webhooks arrived here\.$/m);
  expect(said).toContain('No difference from the local GitHub that could matter.');
  expect(code).toBe(0);
});

test('says what a step looked like that was not seen, and goes on', { timeout: patient }, async () => {
  github.bend({ match: /^GET .*\/issues\/\d+\/comments$/, change: () => [] });
  const { code, said } = await run({}, 1_500);
  expect(said).toMatch(
    /^MISSED {2}a new issue is greeted, .* Last seen: \{"state":"open","labels":\[.*"comments":\[\]\}$/m,
  );
  expect(said).toContain('seen    the requester’s own button confirms it');
  expect(said).toMatch(/^[1-6] of 8 steps were seen/m);
  expect(code).toBe(1);
});

test('takes everything away when GitHub ends the story', { timeout: patient }, async () => {
  github.fail({
    match: /^POST .*\/playground\/issues$/,
    with: 410,
    message: 'Issues are disabled for this repo',
  });
  const { code, said } = await run();
  expect(said).toContain('Issues are disabled for this repo');
  expect(code).toBe(1);
  for (const path of ['.github/tierline.yml', 'knowledge/articles/KE-9001-smoke-vpn-error-809.md'])
    await expect(github.as('bob').rest.repos.getContent({ ...desk, path }), path).rejects.toThrow();
});

describe('leaves alone', () => {
  const bob = () => github.as('bob').rest;
  test('a repository that is a desk', { timeout: patient }, async () => {
    const content = Buffer.from('tierline: 1\n').toString('base64');
    const policy = { ...desk, path: '.github/tierline.yml' };
    await bob().repos.createOrUpdateFileContents({ ...policy, message: 'A desk', content });
    const { code, said } = await run();
    expect(said).toContain('octo/playground has a .github/tierline.yml, so it is a desk. Name a repository');
    expect(code).toBe(2);
    const { data } = await bob().repos.getContent(policy);
    expect(data).toMatchObject({ content: expect.stringContaining(content.slice(0, 10)) });
  });

  test('a repository where the App is not installed', { timeout: patient }, async () => {
    const { code, said } = await run({ GITHUB_SMOKE_REPO: 'octo/elsewhere' });
    expect(said).toContain(
      'The App is not installed on octo/elsewhere. Install it there, and run this again.',
    );
    expect(code).toBe(2);
  });

  test.each([
    [
      { GITHUB_SMOKE_REPO: '' },
      'GITHUB_SMOKE_REPO is missing. It is the repository to try it in, as owner/name',
    ],
    [
      { GITHUB_SMOKE_REPO: 'playground' },
      'GITHUB_SMOKE_REPO is “playground”, which is no repository. Write owner/name.',
    ],
    [
      { GITHUB_SMOKE_REPO: 'https://github.com/octo/playground' },
      'GITHUB_SMOKE_REPO is “https://github.com/octo/playground”, which is no repository.',
    ],
    [{ GITHUB_SMOKE_REQUESTER_TOKEN: ' ' }, 'GITHUB_SMOKE_REQUESTER_TOKEN is missing.'],
    [{ GITHUB_SMOKE_STAFF_TOKEN: 'one' }, 'GITHUB_SMOKE_STAFF_TOKEN is the requester’s.'],
    [{ GITHUB_APP_ID: 'tierline' }, 'GITHUB_APP_ID is “tierline”, which is not a number.'],
    [{ GITHUB_PRIVATE_KEY: '' }, 'GITHUB_PRIVATE_KEY_FILE is missing.'],
  ])('everything without what it needs: %j', (change, said) => {
    const read = readSmokeSettings({
      ...rightEnvironment,
      GITHUB_SMOKE_REPO: 'octo/playground',
      GITHUB_SMOKE_REQUESTER_TOKEN: 'one',
      GITHUB_SMOKE_STAFF_TOKEN: 'two',
      ...change,
    });
    expect(read).toEqual({ problems: [expect.stringContaining(said)] });
  });
});

describe('the comparison', () => {
  const heard = (what: string, statuses: readonly number[], ...bodies: readonly unknown[]) => {
    const recording = record('https://nowhere.invalid');
    for (const body of bodies) recording.note(what, body);
    recording.stop();
    return recording.exchanges().map((exchange) => ({ ...exchange, statuses: new Set(statuses) }));
  };

  test('knows a refusal, a missing field within a field, and another kind of value', () => {
    const local = heard('GET /x', [200], {
      id: 1,
      user: { login: 'ann', type: 'User' },
      labels: [{ name: 'a' }],
      at: null,
    });
    const real = heard('GET /x', [403], {
      id: '1',
      user: { login: 'ann' },
      labels: [],
      at: '2026',
      url: 'u',
    });
    expect(compare(real, local)).toEqual({
      named: [
        'GET /x: GitHub refuses it with 403, the local one does it',
        'GET /x: id is string there, and number here',
        'GET /x: GitHub sends no user.type, which the local one does',
      ],
      askedOfOne: [],
      more: 1,
    });
  });

  test('leaves a call alone that is sometimes refused, such as making a label that is there', () => {
    expect(compare(heard('POST /l', [201, 422], {}), heard('POST /l', [201], {})).named).toEqual([]);
    expect(compare(heard('POST /l', [304], {}), heard('POST /l', [200], {})).named).toEqual([]);
    expect(compare(heard('POST /l', [404, 403], {}), heard('POST /l', [404], {})).named).toEqual([
      'POST /l: GitHub refuses it with 403, 404, the local one refuses it with 404',
    ]);
  });

  test('tells the entries of a timeline apart by their kind', () => {
    const local = heard(
      'GET /t',
      [200],
      [
        { event: 'labeled', label: { name: 'a' } },
        { event: 'closed', commit: null },
      ],
    );
    const real = heard(
      'GET /t',
      [200],
      [
        { event: 'closed', commit: 'c' },
        { event: 'labeled', label: 'a' },
      ],
    );
    expect(compare(real, local).named).toEqual(['GET /t: [labeled].label is string there, and object here']);
  });

  test.each([
    [
      '/repos/octo/play.ground/issues/7/labels/tier%3A%201?per_page=100',
      '/repos/{repo}/issues/{n}/labels/{name}',
    ],
    ['/repos/a/b/contents/.github%2Ftierline.yml?ref=x', '/repos/{repo}/contents/{path}'],
    [`/repos/a/b/git/trees/${'a1'.repeat(20)}`, '/repos/{repo}/git/trees/{sha}'],
    ['/repos/a/b/collaborators/ann/permission', '/repos/{repo}/collaborators/{login}/permission'],
    ['/app/hook/deliveries/12/attempts', '/app/hook/deliveries/{n}/attempts'],
  ])('takes %s for %s', (path, route) => {
    expect(routeOf(path)).toBe(route);
  });
});
