/** The App is taken off the desk for an hour and nobody tells: what it owes waits until it is back, and is said once. */
import { expect, test } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { desk, MINUTE, scenario } from '../scenario/scenario.ts';

const { world, open, say, issue, labels, parked } = scenario();

const said = async (word: string): Promise<number> =>
  (await issue()).comments.filter(({ author, body }) => author === 'tierline[bot]' && body.includes(word))
    .length;

async function takeOff(): Promise<void> {
  world.github.post.target(null);
  await world.github.removeFrom('acme/desk');
}

async function putBack(how: 'told' | 'not told'): Promise<void> {
  if (how === 'told') world.github.post.target(`${world.tierline.url}/webhooks`);
  await world.github.installOn('acme/desk');
  world.github.post.target(`${world.tierline.url}/webhooks`);
  if (how === 'not told') await recover(world.tierline.deps);
  await pass(15);
}

async function pass(minutes: number): Promise<void> {
  for (let passed = 0; passed < minutes; passed += 5) await world.later(5 * MINUTE);
}

test.each([
  ['public', 'told'],
  ['public', 'not told'],
  ['private', 'told'],
  ['private', 'not told'],
] as const)('a breach that falls due meanwhile (%s, its return %s)', async (visibility, how) => {
  await open();
  await world.github.as('admin').rest.repos.update({ ...desk, private: visibility === 'private' });
  await pass(55);
  await takeOff();
  await pass(20);
  expect(await labels()).toContain('sla: at risk');
  expect(await parked()).toBe(0);
  await putBack(how);
  expect(await labels()).toContain('sla: breached');
  expect(await said('is late')).toBe(1);
});

test('an answer that was on its way, and the labels that came with it', async () => {
  await open();
  await world.turn();
  await world.github.as('lena').rest.issues.createComment({ ...desk, issue_number: 1, body: '/priority P1' });
  await takeOff();
  await pass(10);
  expect(await labels()).toContain('priority: P2');
  await putBack('told');
  expect(await labels()).toContain('priority: P1');
  expect(await parked()).toBe(0);
});

test('a permission that is missing while the App is there is parked, as it was', async () => {
  await open();
  world.github.fail({
    match: (method, path) => method === 'POST' && path.endsWith('/reactions'),
    with: 403,
    message: 'Resource not accessible by integration',
    times: 99,
  });
  await say('lena', '/priority P1');
  await pass(10);
  expect(await parked()).toBe(1);
  const { outbox } = world.tierline.deps.store;
  world.github.mend();
  await outbox.replay((await outbox.parked(10)).map(({ key }) => key));
  await pass(5);
  expect(await parked()).toBe(0);
});
