/** The way to GitHub: it gives up in time, and knows an installation that is gone from a page that is missing. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectGitHub, type GitHub } from '../../plugin/github/app.ts';
import { startWorldClock } from '../github-emulator/clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../github-emulator/github.ts';

let local: LocalGitHub;
let github: GitHub;
beforeEach(async () => {
  local = await startLocalGitHub({
    judge: false,
    clock: startWorldClock({ speed: 1 }),
    organisation: 'acme',
    people: ['rita'],
    repositories: [{ name: 'desk' }],
  });
  const { id: appId, privateKey } = local.app;
  const log = { warn: () => undefined };
  github = connectGitHub({ appId, privateKey, apiUrl: local.url, paced: null, timeout: 1_500, log });
});
afterEach(() => local.close());

const desk = { owner: 'acme', repo: 'desk' };

test('a GitHub that says nothing is given up on in time', async () => {
  const client = await github.installation(local.app.installationId);
  local.fail({ match: /^GET \/repos\/acme\/desk$/, with: 'timeout' });
  await expect(client.rest.repos.get(desk)).rejects.toThrow(/timeout|aborted/i);
  expect((await client.rest.repos.get(desk)).status).toBe(200);
});

test('an installation that GitHub does not know is told by its number', async () => {
  await expect(github.installation(4_711)).rejects.toThrow('GitHub knows no installation 4711 of this App');
});

test('who the App is, is asked once; a failure is not remembered', async () => {
  local.fail({ match: /^GET \/app$/, with: 502 });
  const { installationId, botId } = local.app;
  await expect(github.bot(installationId)).rejects.toThrow('could not ask GitHub who this App is');
  const bot = { id: botId, login: 'tierline[bot]', slug: 'tierline' };
  expect(await github.bot(installationId)).toEqual(bot);
  const before = local.requests().length;
  expect(await github.bot(installationId)).toEqual(bot);
  expect(local.requests()).toHaveLength(before);
});
