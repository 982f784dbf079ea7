/** A delivery or an effect that ends the process, or holds it until somebody kills it, is set aside after a few tries. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const LEASE = 2 * MINUTE;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
});
afterEach(() => world.close());

const open = (title: string) =>
  world.github.as('rita').rest.issues.create({ ...desk, title, body: formBody });

/** A process that takes all that it may and dies over it: no word comes back, and the leases run out. */
async function takeAndDie(): Promise<void> {
  const { store, clock } = world.tierline.deps;
  while ((await store.inbox.claim(clock.now(), LEASE)) !== null);
  world.clock.move(LEASE);
}

test('what three processes died over is set aside before the fourth begins, and can be replayed', async () => {
  world.github.post.hold();
  await open('VPN is down');
  world.github.post.release();
  await world.github.post.settled();
  for (let died = 0; died < 3; died += 1) await takeAndDie();
  await world.turn();
  const { inbox } = world.tierline.deps.store;
  const parked = await inbox.parked(10);
  expect(parked.map(({ event, action }) => [event, action])).toEqual([['issues', 'opened']]);
  expect(parked[0]?.error).toBe(
    'the process ended, or did not answer in time, whenever it was at work on this delivery',
  );
  expect((await world.github.issue('acme/desk', 1)).labels).toEqual([]);

  await inbox.replay(parked.map(({ id }) => id));
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('tier: 1');
});

test('those at work beside a poison one are tried again one at a time, and none is set aside', async () => {
  world.github.post.hold();
  for (const title of ['VPN is down', 'Mail is down', 'Printer is down']) await open(title);
  world.github.post.release();
  await world.github.post.settled();
  for (let died = 0; died < 2; died += 1) await takeAndDie();
  for (let minute = 0; minute < 3; minute += 1) await world.later(MINUTE);
  expect(await world.tierline.deps.store.inbox.parked(10)).toEqual([]);
  for (const number of [1, 2, 3])
    expect((await world.github.issue('acme/desk', number)).labels).toContain('tier: 1');
});

test('an effect is set aside in the same way, and what waits behind it goes on', async () => {
  world.github.fail({ match: /^POST .*\/comments$/, with: 502, times: 1 });
  await open('VPN is down');
  await world.turn();
  world.clock.move(MINUTE);
  const { outbox } = world.tierline.deps.store;
  for (let died = 0; died < 3; died += 1) {
    for (const lane of await outbox.lanes(world.clock.now()))
      await outbox.claim(lane, world.clock.now(), LEASE);
    world.clock.move(LEASE);
  }
  await world.turn();
  expect((await outbox.parked(10)).map(({ error }) => error)).toEqual([
    'the process ended, or did not answer in time, whenever it was at work on this effect',
  ]);
  expect((await outbox.counts()).waiting).toBe(0);
});
