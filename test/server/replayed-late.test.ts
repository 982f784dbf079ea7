/** Somebody who has kept an old webhook sends it again when nothing remembers its delivery id any more: GitHub’s signature has no time in it. */
import { expect, test } from 'vitest';
import { DAY, scenario } from '../scenario/scenario.ts';
import { post } from './post.ts';

const { world, open, say, issue, ticket, labels } = scenario();

/** What recovery and the day’s cleaning leave of the deliveries of three months: nothing. */
async function forgetDeliveries(): Promise<void> {
  const { store, clock } = world.tierline.deps;
  while ((await store.inbox.forget(clock.now())) > 0);
}

test('a whole life of a ticket, told again a year later, changes nothing and says nothing', async () => {
  await open();
  await say('lena', '/take\n\nI look at it.');
  await say('lena', '/priority P2');
  await say('rita', 'It is still so.');
  await say('lena', '/solved The router was restarted');
  await say('rita', '/confirm');
  const letters = world.github.post.list();
  await world.later(365 * DAY);
  await forgetDeliveries();
  const before = { issue: await issue(), labels: await labels(), ticket: await ticket() };
  const calls = world.github.requests().filter(({ method }) => method !== 'GET').length;
  for (const { event, guid, body } of letters) {
    const answer = await post(world.tierline.url, world.github.app.webhookSecret, {
      event,
      delivery: guid,
      body,
    });
    expect(answer.status).toBe(202);
  }
  await world.turn();
  expect({ issue: await issue(), labels: await labels(), ticket: await ticket() }).toEqual(before);
  const written = world.github.requests().filter(({ method }) => method !== 'GET');
  expect(written.slice(calls).map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

test('the same under new delivery ids, in another order, while the ticket is open', async () => {
  await open();
  await say('lena', '/take\n\nI look at it.');
  await say('lena', '/wait user which router?');
  const letters = world.github.post.list().filter(({ event }) => event !== 'installation');
  await say('rita', 'A blue one.');
  await world.later(30 * DAY);
  await forgetDeliveries();
  const before = { issue: await issue(), ticket: await ticket() };
  for (const { event, body } of letters.toReversed())
    await post(world.tierline.url, world.github.app.webhookSecret, { event, body });
  await world.turn();
  expect({ issue: await issue(), ticket: await ticket() }).toEqual(before);
});
