/** Webhooks out: signed, in order for each ticket, and one dead subscriber is nobody else’s trouble. */
import type { ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { type Subscriber, subscriberSchema } from '../../plugin/outbound/subscriber.ts';
import { healthOf } from '../../plugin/server/health.ts';
import { type Listener, listen, verified } from '../outbound/listener.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const desk = { owner: 'acme', repo: 'desk' };
const secret = `whsec_${Buffer.from('a secret of thirty-two bytes ok!').toString('base64')}`;

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).toReversed()) await one.stop();
});

async function subscriber(
  name: string,
  answer: (response: ServerResponse) => void = (response) => response.end(),
  more: object = {},
): Promise<{ listener: Listener; subscriber: Subscriber }> {
  const listener = await listen(answer);
  running.push(listener);
  const given = { name, url: listener.url, secrets: [secret], allowPrivate: true, ...more };
  return { listener, subscriber: subscriberSchema.parse(given) };
}

async function deskWith(...subscribers: readonly Subscriber[]): Promise<World> {
  const world = await startDesk({ subscribers });
  running.push({ stop: () => world.close() });
  await world.turn();
  return world;
}

const message = z.object({ type: z.string(), data: z.object({ ticket: z.object({ number: z.number() }) }) });
/** What a subscriber heard, as `number type`; throws where a signature does not fit. */
const heard = ({ received }: Listener) =>
  received.map((one) => {
    const { type, data } = message.parse(verified(one, secret));
    return `${data.ticket.number} ${type}`;
  });

const open = (world: World, title = 'VPN is down') =>
  world.github.as('rita').rest.issues.create({ ...desk, title, body: formBody });
const say = (world: World, by: string, body: string) =>
  world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });

test('a subscriber hears a ticket’s life in its order, each message signed', async () => {
  const pager = await subscriber('pager');
  const world = await deskWith(pager.subscriber);
  await open(world);
  await world.turn();
  await world.later(46 * MINUTE);
  await world.later(15 * MINUTE);
  await say(world, 'lena', 'I am on it.\n\n/take');
  await world.turn();
  await say(world, 'lena', '/solved restarted it');
  await world.turn();
  await say(world, 'rita', '/confirm\n/rate 5');
  await world.turn();
  expect(heard(pager.listener)).toEqual([
    '1 ticket.opened',
    '1 sla.warning',
    '1 sla.breached',
    '1 ticket.assigned',
    '1 ticket.resolved',
    '1 sla.met',
    '1 ticket.closed',
    '1 ticket.rated',
  ]);
});

test('a subscriber hears only the types it asked for', async () => {
  const pager = await subscriber('pager', undefined, { types: ['sla.*'] });
  const world = await deskWith(pager.subscriber);
  await open(world);
  await world.later(46 * MINUTE);
  expect(heard(pager.listener)).toEqual(['1 sla.warning']);
});

test('one that fails is retried with the same id and in order, and keeps nobody else waiting', async () => {
  let down = true;
  const shaky = await subscriber('shaky', (response) => {
    response.statusCode = down ? 503 : 200;
    response.end();
  });
  const well = await subscriber('well');
  const world = await deskWith(shaky.subscriber, well.subscriber);
  await open(world);
  await world.turn();
  await say(world, 'lena', 'I am on it.\n\n/take');
  await world.turn();
  expect(heard(well.listener)).toEqual(['1 ticket.opened', '1 ticket.assigned', '1 sla.met']);
  expect((await healthOf(world.tierline.deps)).problems.join()).toContain(
    'The subscriber shaky has not taken',
  );
  expect(new Set(heard(shaky.listener))).toEqual(new Set(['1 ticket.opened']));
  down = false;
  await world.later(MINUTE);
  await world.later(MINUTE);
  const last = heard(shaky.listener).slice(-3);
  expect(last).toEqual(['1 ticket.opened', '1 ticket.assigned', '1 sla.met']);
  const ids = shaky.listener.received.map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids).size).toBe(3);
  expect(await healthOf(world.tierline.deps)).toMatchObject({ ok: true });
});

test('after a day of tries it is parked, and the health says so; replayed, it is sent', async () => {
  let down = true;
  const dead = await subscriber('dead', (response) => {
    response.statusCode = down ? 500 : 200;
    response.end();
  });
  const world = await deskWith({ ...dead.subscriber, types: ['ticket.opened'] });
  await open(world);
  for (let tries = 0; tries < 12; tries += 1) await world.later(10 * HOUR);
  const { outbox } = world.tierline.deps.store;
  const [parked] = await outbox.parked(10);
  expect(parked).toMatchObject({ lane: 'subscriber/dead', attempts: 11, error: 'dead answered 500' });
  expect((await healthOf(world.tierline.deps)).problems.join()).toContain(
    '1 messages to GitHub and subscribers are parked',
  );
  down = false;
  expect(await outbox.replay([parked?.key ?? ''])).toBe(1);
  await world.turn();
  expect(heard(dead.listener).at(-1)).toBe('1 ticket.opened');
  expect(await healthOf(world.tierline.deps)).toMatchObject({ ok: true });
});

test('one that says 410 is asked no more: its message is parked at once', async () => {
  const gone = await subscriber('gone', (response) => {
    response.statusCode = 410;
    response.end();
  });
  const world = await deskWith({ ...gone.subscriber, types: ['ticket.opened'] });
  await open(world);
  await world.turn();
  expect(await world.tierline.deps.store.outbox.counts()).toMatchObject({ parked: 1 });
  expect(gone.listener.received).toHaveLength(1);
});
