/** A desk with real subscribers beside it, for the tests of webhooks out. */
import type { ServerResponse } from 'node:http';
import { afterEach } from 'vitest';
import { type Subscriber, subscriberSchema } from '../../plugin/outbound/subscriber.ts';
import { type Listener, listen } from '../outbound/listener.ts';
import { startDesk, type World, type WorldOptions } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

export const secret = `whsec_${Buffer.from('a secret of thirty-two bytes ok!').toString('base64')}`;
const desk = { owner: 'acme', repo: 'desk' };

const running: { stop(): Promise<void> }[] = [];

/** To be called once in a test file: what a test has started is stopped behind it. */
export function stopAfterEach(): void {
  afterEach(async () => {
    for (const one of running.splice(0).toReversed()) await one.stop();
  });
}

export async function subscriber(
  name: string,
  answer: (response: ServerResponse) => void = (response) => response.end(),
  more: object = {},
): Promise<{ listener: Listener; subscriber: Subscriber }> {
  const listener = await listen(answer);
  running.push(listener);
  const given = { name, url: listener.url, secrets: [secret], allowPrivate: true, ...more };
  return { listener, subscriber: subscriberSchema.parse(given) };
}

export async function deskWith(one: Subscriber, more: WorldOptions = {}): Promise<World> {
  const world = await startDesk({ subscribers: [one], ...more });
  running.push({ stop: () => world.close() });
  await world.turn();
  return world;
}

export const open = (world: World, title = 'VPN is down') =>
  world.github.as('rita').rest.issues.create({ ...desk, title, body: formBody });

export const say = (world: World, by: string, body: string) =>
  world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
