/** The doctor at the start: a desk whose App GitHub does not know is never called up, and what else is amiss is told. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startWorldClock } from '../github-emulator/clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../github-emulator/github.ts';
import { policy } from '../scenario/desk.ts';
import { inOwnFolder } from './own-folder.ts';

const { startServer } = inOwnFolder();

let github: LocalGitHub;
beforeEach(async () => {
  github = await startLocalGitHub({
    clock: startWorldClock({ at: Date.parse('2026-11-20T08:00:00Z') }),
    people: ['lena'],
    organisation: 'acme',
    repositories: [{ name: 'desk', files: { '.github/tierline.yml': policy } }],
  });
});
afterEach(() => github.close());

const settings = () => ({
  GITHUB_API_URL: github.url,
  GITHUB_APP_ID: String(github.app.id),
  GITHUB_PRIVATE_KEY: github.app.privateKey,
  GITHUB_WEBHOOK_SECRET: 'too short',
  GITHUB_WEBHOOK_SECRET_FORMER: '',
});

/** The line of the log that holds a text, as programs read it. */
function lineWith(said: string, text: string): unknown {
  return JSON.parse(said.split('\n').find((line) => line.includes(text)) ?? 'null');
}

test('an App that GitHub knows is up, and what has to be done is a warning of the log each', async () => {
  const child = startServer(settings());
  await child.up();
  expect(child.said()).toContain('Tierline is up');
  await expect
    .poll(() => child.said(), { timeout: 30_000 })
    .toContain('developers, acme/desk: I cannot see acme/vpn-client');
  expect(child.said()).toContain('secret: A webhook secret of 9 characters can be guessed');
  expect(lineWith(child.said(), 'secret: A webhook')).toMatchObject({ level: 40, about: 'secret' });
  expect(lineWith(child.said(), 'labels, acme/desk')).toMatchObject({ level: 30, about: 'labels' });
});

test.each([
  [
    'a key of another App',
    (): Record<string, string | undefined> => ({ GITHUB_PRIVATE_KEY: undefined }),
    'GitHub does not know the App 4711 by this key',
  ],
  ['a number of another App', () => ({ GITHUB_APP_ID: '12' }), 'GitHub does not know the App 12 by this key'],
  [
    'an address that is not the API',
    () => ({ GITHUB_API_URL: `${github.url}/nowhere` }),
    'is not GitHub’s API',
  ],
])('%s is no “Tierline is up”: it ends, and says what to do', async (_what, change, why) => {
  const { GITHUB_PRIVATE_KEY: key, ...others } = { ...settings(), ...change() };
  // Left out, it is the key of the right environment, which no GitHub has ever seen.
  const child = startServer({ ...others, ...(key === undefined ? {} : { GITHUB_PRIVATE_KEY: key }) });
  expect(await child.ended()).toBe(1);
  expect(child.said()).not.toContain('Tierline is up');
  expect(child.said()).toContain('Tierline cannot start');
  expect(child.said()).toContain(why);
  expect(child.said()).toContain('`tierline doctor` looks again');
});

test('where all is well, one line says so; what GitHub could not deliver to a desk that was down is no fault', async () => {
  github.post.target('http://127.0.0.1:9/webhooks');
  await github.as('admin').rest.repos.createOrUpdateFileContents({
    owner: 'acme',
    repo: 'desk',
    path: '.github/tierline.yml',
    message: 'A policy that needs nobody else',
    content: Buffer.from("people: { level-1: ['@lena'] }\n").toString('base64'),
    sha: await presentPolicy(),
  });
  const child = startServer({ ...settings(), GITHUB_WEBHOOK_SECRET: github.app.webhookSecret });
  github.post.target(`${await child.up()}/webhooks`);
  await expect
    .poll(() => child.said(), { timeout: 30_000 })
    .toContain('the doctor found nothing that has to be done');
  expect(lineWith(child.said(), 'newest delivery')).toMatchObject({ level: 30, about: 'webhook' });
});

async function presentPolicy(): Promise<string> {
  const { data } = await github.as('admin').rest.repos.getContent({
    owner: 'acme',
    repo: 'desk',
    path: '.github/tierline.yml',
  });
  return 'sha' in data ? data.sha : '';
}

test('one refusal is not believed: GitHub may have a bad moment', async () => {
  github.fail({ match: /^GET \/app$/, with: 404, times: 1 });
  const child = startServer(settings());
  await child.up();
  expect(child.said()).toContain('Tierline is up');
});

test('a GitHub that does not answer is no reason to stay down, and is told', async () => {
  const child = startServer({ ...settings(), GITHUB_API_URL: 'http://127.0.0.1:9' });
  await child.up();
  await expect
    .poll(() => child.said(), { timeout: 30_000 })
    .toContain('GitHub cannot be asked at http://127.0.0.1:9');
});
