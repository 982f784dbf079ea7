/** Webhooks out: signed, in order for each ticket, and one dead subscriber is nobody else’s trouble. */
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { enableSubscriber, goneSince } from '../../plugin/server/deliver/post-message.ts';
import { bothHealthsOf, healthOf } from '../../plugin/server/health.ts';
import { type Listener, verified } from '../outbound/listener.ts';
import { quickFolder } from '../scenario/quick-folder.ts';
import { deskWith, open, say, secret, stopAfterEach, subscriber } from './webhook-desk.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
stopAfterEach();

const message = z.object({ type: z.string(), data: z.object({ ticket: z.object({ number: z.number() }) }) });
/** What a subscriber heard, as `number type`; throws where a signature does not fit. */
const heard = ({ received }: Listener) =>
  received.map((one) => {
    const { type, data } = message.parse(verified(one, secret));
    return `${data.ticket.number} ${type}`;
  });

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
  const world = await deskWith(shaky.subscriber, { subscribers: [shaky.subscriber, well.subscriber] });
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

test('after ten tries in three days it is parked, and the health says so; replayed, it is sent', async () => {
  let down = true;
  const dead = await subscriber('dead', (response) => {
    response.statusCode = down ? 500 : 200;
    response.end();
  });
  const world = await deskWith({ ...dead.subscriber, types: ['ticket.opened'] });
  await open(world);
  for (let tries = 0; tries < 24; tries += 1) await world.later(10 * HOUR);
  const { outbox } = world.tierline.deps.store;
  const [parked] = await outbox.parked(10);
  expect(parked).toMatchObject({ lane: 'subscriber/dead', attempts: 10, error: 'dead answered 500' });
  expect((await healthOf(world.tierline.deps)).problems.join()).toContain(
    '1 messages to GitHub and subscribers are parked',
  );
  down = false;
  expect(await outbox.replay([parked?.key ?? ''])).toBe(1);
  await world.turn();
  expect(heard(dead.listener).at(-1)).toBe('1 ticket.opened');
  expect(await healthOf(world.tierline.deps)).toMatchObject({ ok: true });
});

test('one that says 410 is asked no more, by no ticket and after no restart, until the operator enables it', async () => {
  let gone = true;
  const { listener, subscriber: given } = await subscriber('gone', (response) => {
    response.statusCode = gone ? 410 : 200;
    response.end();
  });
  const { databaseUrl, remove } = await quickFolder();
  onTestFinished(remove);
  const world = await deskWith({ ...given, types: ['ticket.opened'] }, { databaseUrl });
  await open(world);
  await world.turn();
  const { outbox } = world.tierline.deps.store;
  expect(await outbox.counts()).toMatchObject({ parked: 1 });
  expect((await outbox.parked(1))[0]?.error).toContain(
    'nothing is sent to it until `tierline subscribers enable gone`',
  );
  await open(world, 'Mail is slow');
  await world.later(4 * 24 * HOUR);
  await world.restart();
  await world.later(MINUTE);
  expect(listener.received).toHaveLength(1);
  const { deps } = world.tierline;
  expect(await deps.store.outbox.counts()).toMatchObject({ parked: 1, waiting: 1 });
  expect((await healthOf(deps)).problems.join()).toMatch(
    /The subscriber gone answered 410 at 2026-11-20T\S+, which asks for no more messages: they wait\./,
  );
  expect((await bothHealthsOf(deps)).forAnybody.problems.join()).not.toContain('gone');
  expect(await goneSince({ name: 'gone', url: 'https://elsewhere.example/' }, deps)).toBeNull();
  gone = false;
  expect(await enableSubscriber('gone', deps)).toBe(1);
  await world.turn();
  expect(heard(listener).slice(1)).toEqual(['1 ticket.opened', '2 ticket.opened']);
  expect(await healthOf(deps)).toMatchObject({ ok: true });
});

test('a dead subscriber with many tickets is asked less and less often, not once for each of them', async () => {
  const dead = await subscriber('dead', (response) => {
    response.statusCode = 500;
    response.end();
  });
  const world = await deskWith({ ...dead.subscriber, types: ['ticket.opened'] });
  for (let tickets = 0; tickets < 20; tickets += 1) await open(world);
  for (let ticks = 0; ticks < 60; ticks += 1) await world.later(1_000);
  expect(dead.listener.received.length).toBeGreaterThan(3);
  expect(dead.listener.received.length).toBeLessThan(10);
});

test('who asks to wait is left alone by all tickets, and heard again right after', async () => {
  let busy = true;
  const shy = await subscriber('shy', (response) => {
    if (busy) response.writeHead(429, { 'retry-after': '600' });
    response.end();
  });
  const world = await deskWith({ ...shy.subscriber, types: ['ticket.opened'] });
  await open(world);
  await world.turn();
  busy = false;
  await open(world, 'Mail is slow');
  await world.later(9 * MINUTE);
  expect(shy.listener.received).toHaveLength(1);
  await world.later(MINUTE);
  expect(heard(shy.listener).slice(1).toSorted()).toEqual(['1 ticket.opened', '2 ticket.opened']);
});
