/** An App is made from a manifest on GitHub’s own pages, which refuse what the real ones refuse, in their words. */
import { App } from '@octokit/app';
import { Octokit } from '@octokit/rest';
import { afterEach, expect, test } from 'vitest';
import { startWorldClock, type WorldClock } from './clock.ts';
import type { LocalGitHubOptions } from './create-world.ts';
import { type LocalGitHub, startLocalGitHub } from './github.ts';

const good = {
  name: 'Tierline',
  url: 'https://desk.example.org/',
  hook_attributes: { url: 'https://desk.example.org/webhooks' },
  redirect_url: 'http://127.0.0.1:9/made',
  default_permissions: { issues: 'write', contents: 'read' },
  default_events: ['issues', 'push'],
};

let github: LocalGitHub;
let clock: WorldClock;
async function open(options: Partial<LocalGitHubOptions> = {}): Promise<void> {
  clock = startWorldClock({ at: Date.parse('2030-03-04T09:00:00Z') });
  github = await startLocalGitHub({
    clock,
    people: ['rita'],
    organisation: 'acme',
    repositories: [{ name: 'desk' }],
    app: 'none',
    ...options,
  });
}
afterEach(async () => {
  expect(github.violations()).toEqual([]);
  await github.close();
});

/** Sends a form of GitHub’s pages from a browser in which somebody is signed in. */
function post(login: string | null, path: string, fields: Readonly<Record<string, string>>) {
  const headers: Record<string, string> =
    login === null ? {} : { cookie: `user_session=${github.tokenOf(login)}` };
  const body = new URLSearchParams(fields);
  return fetch(`${github.url}${path}`, { method: 'POST', redirect: 'manual', headers, body });
}

const quiet = () => undefined;
const client = (options = {}) =>
  new Octokit({
    baseUrl: github.url,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    ...options,
  });
const convert = (code: string) => client().rest.apps.createFromManifest({ code });

/** Resolves to the code that the person is sent back with. */
async function make(manifest: object = good): Promise<string> {
  const fields = { manifest: JSON.stringify(manifest), name: 'Tierline', state: 'a state' };
  const answer = await post('admin', '/organizations/acme/settings/apps/manifest', fields);
  const back = new URL(answer.headers.get('location') ?? '');
  expect([answer.status, back.origin, back.searchParams.get('state')]).toEqual([
    302,
    'http://127.0.0.1:9',
    'a state',
  ]);
  return back.searchParams.get('code') ?? '';
}

async function asApp(pem: string, id: number) {
  return new App({ appId: id, privateKey: pem, Octokit: Octokit.defaults({ baseUrl: github.url }) }).octokit;
}

test.each([
  ['a hook without an address', { hook_attributes: { active: false } }, '"url" wasn\'t supplied'],
  [
    'an address on this machine',
    { hook_attributes: { url: 'http://localhost:3000/webhooks' } },
    "isn't reachable over the public Internet (localhost)",
  ],
  [
    'a secret of one’s own',
    { hook_attributes: { url: 'https://desk.example.org/webhooks', secret: 'mine' } },
    '"secret" is not a permitted key',
  ],
  [
    'events that every App is told of anyway',
    { default_events: ['issues', 'installation', 'installation_repositories'] },
    'Default events unsupported: installation and installation_repositories',
  ],
  [
    'an event without its permission',
    { default_events: ['pull_request'] },
    'Default events are not supported by permissions: pull_request',
  ],
  ['a name that is too long', { name: 'T'.repeat(35) }, 'Name is too long (maximum is 34 characters)'],
  ['a manifest without a homepage', { url: undefined }, '"url" wasn\'t supplied'],
])('refuses %s', async (_what, change, fault) => {
  await open();
  const manifest = JSON.stringify({ ...good, ...change });
  const page = await post('admin', '/organizations/acme/settings/apps/new?state=x', { manifest });
  expect(page.status).toBe(422);
  const text = (await page.text()).replaceAll('&quot;', '"').replaceAll('&#39;', "'");
  expect(text).toContain('does not appear to be a valid GitHub App manifest');
  expect(text).toContain(fault);
});

test('shows its page to owners who are signed in', async () => {
  await open();
  const manifest = JSON.stringify(good);
  const path = '/organizations/acme/settings/apps/new';
  expect((await post(null, path, { manifest })).headers.get('location')).toContain('/login');
  expect((await post('rita', path, { manifest })).status).toBe(404);
  expect(await (await post('admin', path, { manifest })).text()).toContain('Create GitHub App');
  expect(await (await post('rita', '/settings/apps/new', { manifest })).text()).toContain(
    'Create GitHub App',
  );
});

test('tells the key of a new App once, and within the hour', async () => {
  await open();
  await expect(convert('nobody was given this')).rejects.toMatchObject({ status: 404 });
  const code = await make();
  const { data, status } = await convert(code);
  expect(status).toBe(201);
  expect(data).toMatchObject({
    slug: 'tierline',
    permissions: { metadata: 'read', issues: 'write', contents: 'read' },
    events: ['issues', 'push'],
  });
  await expect(convert(code)).rejects.toMatchObject({ status: 404 });
  const app = await asApp(data.pem, data.id);
  expect((await app.request('GET /app')).data?.slug).toBe('tierline');
  expect((await app.request('GET /app/installations')).data).toEqual([]);
  expect((await app.request('GET /app/hook/config')).data.url).toBe('https://desk.example.org/webhooks');
  await github.install('desk');
  expect((await app.request('GET /app/installations')).data).toHaveLength(1);
  const late = await make();
  clock.move(3_600_000);
  await expect(convert(late)).rejects.toMatchObject({ status: 404 });
});

test('pings the address of a new App at once, before anybody knows the secret', async () => {
  await open();
  await make();
  expect(github.post.list().map(({ event }) => event)).toEqual(['ping']);
});

test('may make up no secret; then nothing is signed until one is set', async () => {
  await open({ newSecret: null });
  const { data } = await convert(await make());
  expect(data.webhook_secret).toBeNull();
  const app = await asApp(data.pem, data.id);
  const set = await app.request('PATCH /app/hook/config', { secret: 'one of ours' });
  expect(set.data.secret).toBe('********');
});

test('gives no webhook to an App that was made without one', async () => {
  await open();
  const { data } = await convert(await make({ ...good, hook_attributes: undefined }));
  const app = await asApp(data.pem, data.id);
  const url = 'https://desk.example.org/webhooks';
  // Octokit takes a field called “url” for the address of the call itself.
  const change = app.request('PATCH /app/hook/config', { data: { url } });
  await expect(change).rejects.toMatchObject({ status: 404 });
  expect(github.post.list()).toEqual([]);
});
