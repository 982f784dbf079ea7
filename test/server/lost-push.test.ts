/** A push that is lost for good: the sweep finds that the desk’s files are others than it knows. */
import { Buffer } from 'node:buffer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { policy, startDesk, vpnArticle, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
});
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
  await world.close();
});

const deps = () => world.tierline.deps;
const open = () =>
  world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
const say = (by: string, body: string) =>
  world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
/** Nothing comes through, and GitHub’s list does not know of it. */
const deaf = () => world.github.post.target(null);
const hearing = () => world.github.post.target(`${world.tierline.url}/webhooks`);

async function push(path: string, text: string): Promise<void> {
  const { repos } = world.github.as('admin').rest;
  const { data } = await repos.getContent({ ...desk, path });
  const sha = 'sha' in data ? data.sha : '';
  const content = Buffer.from(text).toString('base64');
  await repos.createOrUpdateFileContents({ ...desk, path, sha, content, message: `change ${path}` });
}

test('a push that was lost, and that no list has any more, is found: its policy governs, its articles are read', async () => {
  await open();
  await world.turn();
  await recover(deps());
  await world.turn();
  deaf();
  await push('.github/tierline.yml', policy.replace('{ P1: 30m, P2: 1h,', '{ P1: 30m, P2: 30m,'));
  await push('knowledge/articles/KE-0001-vpn-error-809.md', vpnArticle.replace('TCP', 'TCP port 443'));
  hearing();
  await world.later(10 * MINUTE);
  await recover(deps());
  await world.turn();
  const { comments } = await world.github.issue('acme/desk', 1);
  expect(comments[0]?.body).toContain('| First response | due Fri 20 Nov 2026, 09:30 |');
  await say('lena', '/known KE-0001');
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).comments.at(-1)?.body).toContain('TCP port 443');
});

test('a policy that was broken by a lost push is reported, and one mended by a lost push is mended', async () => {
  const reports = async () => {
    const all = await world.github.as('admin').rest.issues.listForRepo({ ...desk, state: 'open' });
    return all.data.map(({ title }) => title);
  };
  await recover(deps());
  await world.turn();
  deaf();
  for (const [text, titles] of [
    ['people: 5', ['The desk’s policy file cannot be read']],
    [policy, []],
  ] as const) {
    await push('.github/tierline.yml', text);
    await world.later(10 * MINUTE);
    await recover(deps());
    await world.turn();
    expect(await reports()).toEqual(titles);
  }
});

test('while its files are the same, one call tells so: nothing else of them is read', async () => {
  await recover(deps());
  await world.turn();
  await world.later(10 * MINUTE);
  const before = world.github.requests().length;
  await recover(deps());
  await world.turn();
  const read = world.github
    .requests()
    .slice(before)
    .map(({ path }) => path);
  expect(read.filter((path) => /\/acme\/desk\/(contents|git)\//.test(path))).toEqual([
    '/repos/acme/desk/git/trees/main',
  ]);
});
