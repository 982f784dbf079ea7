/** Webhooks out in the words of other services: PagerDuty is alarmed and told that it is over, chats read a line. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Listener } from '../outbound/listener.ts';
import { policy } from '../scenario/desk.ts';
import { deskWith, open, say, stopAfterEach, subscriber } from './webhook-desk.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
stopAfterEach();

const routingKey = '0123456789abcdef0123456789abcdef';
const pagerDuty = { format: 'pagerduty', routingKey, secrets: [] };
const event = z.object({
  event_action: z.string(),
  dedup_key: z.string(),
  payload: z.object({ summary: z.string(), severity: z.string() }).optional(),
});
const events = ({ received }: Listener) => received.map(({ body }) => event.parse(JSON.parse(body)));

test('PagerDuty is alarmed by a warning and a breach under one key, and told that it is over, also by a late answer', async () => {
  const onCall = await subscriber('on-call', undefined, pagerDuty);
  const world = await deskWith(onCall.subscriber);
  await open(world);
  await world.later(46 * MINUTE);
  await world.later(15 * MINUTE);
  const [warning, breach] = events(onCall.listener);
  expect(warning).toMatchObject({
    event_action: 'trigger',
    payload: { summary: '#1: First response at risk (75%) · VPN is down', severity: 'warning' },
  });
  expect(breach).toMatchObject({ event_action: 'trigger', payload: { severity: 'error' } });
  await say(world, 'lena', 'I am on it.\n\n/take');
  await world.turn();
  const all = events(onCall.listener);
  expect(all.map(({ event_action: action }) => action)).toEqual(['trigger', 'trigger', 'resolve']);
  expect(new Set(all.map(({ dedup_key: key }) => key)).size).toBe(1);
  expect(all[0]?.dedup_key).toMatch(/^tierline\/\d+#1\/first-response$/);
});

test('an alarm ends, too, where the ticket ends and the clock with it', async () => {
  const onCall = await subscriber('on-call', undefined, { ...pagerDuty, types: ['sla.warning'] });
  const world = await deskWith(onCall.subscriber);
  await open(world);
  await world.later(46 * MINUTE);
  await world.github.as('rita').rest.issues.update({ ...desk, issue_number: 1, state: 'closed' });
  await world.turn();
  expect(events(onCall.listener).map(({ event_action: action }) => action)).toEqual(['trigger', 'resolve']);
});

test('what alarms nobody never goes to PagerDuty', async () => {
  const onCall = await subscriber('on-call', undefined, pagerDuty);
  const world = await deskWith(onCall.subscriber);
  await open(world);
  await say(world, 'lena', 'I am on it.\n\n/take\n/solved restarted it');
  await world.turn();
  expect(onCall.listener.received).toEqual([]);
});

test('a chat is told in the desk’s language, and a title in it pings nobody', async () => {
  const chat = await subscriber('chat', undefined, { format: 'slack', secrets: [] });
  const world = await deskWith(chat.subscriber, { policy: `${policy}language: de\n` });
  await open(world, '<!channel> VPN is down');
  await world.turn();
  const said = z.object({ text: z.string() }).parse(JSON.parse(chat.listener.received[0]?.body ?? ''));
  expect(said.text).toBe(
    '#1: neues Ticket von rita\n&lt;!channel&gt; VPN is down\nP2 · Ebene 1 (Service-Desk) · vpn',
  );
});

test('a secret in a title goes into no chat', async () => {
  const chat = await subscriber('chat', undefined, { format: 'teams', secrets: [] });
  const world = await deskWith(chat.subscriber);
  const token = `ghp_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}`;
  await open(world, `My token ${token} does not work`);
  await world.turn();
  expect(chat.listener.received[0]?.body).toContain('My token');
  expect(JSON.stringify(chat.listener.received)).not.toContain(token);
});
