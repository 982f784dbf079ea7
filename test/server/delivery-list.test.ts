/** GitHub’s list of deliveries is longer than one look may ask for. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
  await recover(world.tierline.deps);
  await world.turn();
});
afterEach(() => world.close());

test('past two thousand lines of the delivery list the rest is asked for by the next looks', async () => {
  const { deps } = world.tierline;
  world.github.post.dropNext(2_101);
  await world.github
    .as('rita')
    .rest.issues.create({ owner: 'acme', repo: 'desk', title: 'VPN is down', body: formBody });
  const [letter] = world.github.post.list();
  if (letter === undefined) throw new Error('the App was never told of its installation');
  for (let copies = 0; copies < 2_100; copies += 1) world.github.post.put({ ...letter });
  // The copies were asked for often enough already, so that only the opening is sent again.
  const times = world.github.post.list().filter(({ event }) => event !== 'issues');
  const asked = Object.fromEntries(times.map(({ guid }) => [guid, { times: 5, at: world.clock.now() }]));
  await deps.store.memory.set('redelivered', JSON.stringify(asked));
  await deps.store.memory.set('redelivered-up-to', String(world.clock.now() - MINUTE));
  const attempts = () => world.github.post.list().find(({ event }) => event === 'issues')?.attempts.length;
  const before = attempts();
  await recover(deps).catch(() => undefined);
  expect(attempts()).toBe(before);
  for (let looks = 0; looks < 3; looks += 1) {
    world.clock.move(11 * MINUTE);
    await recover(deps);
  }
  await world.github.post.settled();
  expect(attempts()).toBe((before ?? 0) + 1);
});
