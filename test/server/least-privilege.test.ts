/** A desk whose App was given only what its features need: what is left out is missing, and nothing else. */
import { expect, test } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { policy } from '../scenario/desk.ts';
import { DAY, MINUTE, scenarioByHand } from '../scenario/scenario.ts';
import { policyFile, propose } from './proposing.ts';

const { begin, world, open, say, labels, lastWord, state } = scenarioByHand();

/** A day at the desk, from the question to the end; whatever GitHub refused in it. */
async function aDay(): Promise<readonly string[]> {
  const number = await open();
  await say('lena', '/take\n\nI look at it.', number);
  await say('lena', '/priority P1', number);
  await say('omar', '/escalate 3 the client is broken', number);
  await world.later(DAY);
  await recover(world.tierline.deps);
  await world.turn();
  await say('omar', '/solved The client was updated', number);
  expect(await labels(number)).toContain('status: resolved');
  await say('rita', '/confirm', number);
  expect(await state(number)).toBe('closed');
  return refused();
}

const refused = () =>
  world.github
    .requests()
    .filter(({ status, actor }) => status === 403 && actor.endsWith('[bot]'))
    .map(({ method, path }) => `${method} ${path}`);

const named = policy.replace(", '@acme/service-desk'", '');

test('with nothing but what tickets need, a ticket goes its whole way and nothing is asked for in vain', async () => {
  await begin({ features: ['tickets'], policy: named });
  expect(await aDay()).toEqual([]);
});

test('without the permission to see teams, the policy that names one is told of it, and the others work', async () => {
  await begin({ features: ['tickets', 'checks', 'level-3', 'publish'] });
  await open();
  await say('lena', '/take');
  expect((await world.github.issue('acme/desk', 1)).assignees).toEqual(['lena']);
  const inVain = refused();
  expect(inVain).not.toEqual([]);
  for (const call of inVain) expect(call).toMatch(/^GET \/orgs\/acme\/teams\/service-desk\/member/);
});

test('with the checks a change of the policy is checked; without them GitHub tells of no pull request', async () => {
  await begin({ features: ['tickets', 'checks'], policy: named });
  await propose(world, { [policyFile]: named.replace('P2: 1h,', 'P2: 20m,') });
  expect(world.github.checks()).toHaveLength(1);
  expect(refused()).toEqual([]);
});

test('without the checks a change of the policy takes effect at the merge all the same', async () => {
  await begin({ features: ['tickets'], policy: named });
  await propose(world, { [policyFile]: named.replace('P2: 1h,', 'P2: 20m,') });
  expect(world.github.checks()).toEqual([]);
  expect(world.github.post.list().filter(({ event }) => event === 'pull_request')).toEqual([]);
  expect(refused()).toEqual([]);
});

test('without the permissions of /publish whoever writes it reads which ones it wants', async () => {
  await begin({ features: ['tickets', 'checks', 'level-3'], policy: named });
  await open();
  await say('omar', '/problem');
  await say('omar', '/cause The router drops fragments.', 2);
  await say('omar', '/workaround Switch the client to TCP.', 2);
  await say('omar', '/publish', 2);
  await world.later(10 * MINUTE);
  expect(await lastWord(2)).toContain('“Contents: write” and “Pull requests: write”');
});
