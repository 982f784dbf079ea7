/** Carries out what waits for a subscriber. One that fails is asked less often, and one that says it is gone not at all. */
import { z } from 'zod';
import { type Instant, isoOf } from '../../calendar/instant.ts';
import { formatted, waitingMessageSchema } from '../../outbound/formats.ts';
import { postWebhook } from '../../outbound/post.ts';
import type { Subscriber } from '../../outbound/subscriber.ts';
import type { OutboxClaim } from '../../store/queue/effect.ts';
import type { Deps } from '../deps.ts';
import { type Failure, rest } from './trouble.ts';
import { messageWithoutSecrets } from './without-secrets.ts';

/** Standard Webhooks asks for 15 to 30 seconds, in milliseconds. */
const TIMEOUT = 20_000;
/** How long all messages rest after a first failure and at most, in milliseconds: each has its own schedule besides. */
const REST = { first: 1_000, longest: 60_000 };

const LANE = 'subscriber/';

export function laneOfSubscriber(name: string): string {
  return `${LANE}${name}`;
}

export function isSubscriberLane(lane: string): boolean {
  return lane.startsWith(LANE);
}

export async function postMessage({ effect }: OutboxClaim, deps: Deps): Promise<Failure | null> {
  const name = effect.lane.slice(LANE.length);
  const subscriber = subscriberOf(effect.lane, deps);
  if (subscriber === null)
    return { reason: `there is no subscriber ${name} in the settings any more`, wait: 0, tries: 1 };
  const waiting = waitingMessageSchema.parse(JSON.parse(effect.body));
  const { id, chat } = waiting;
  const outgoing = formatted(subscriber, {
    ...waiting,
    body: await messageWithoutSecrets(waiting.body),
    ...(chat === undefined ? {} : { chat: await chatWithoutSecrets(chat) }),
  });
  // Its format has no words for it, such as PagerDuty’s for a rating.
  if (outgoing === null) return null;
  const posted = await postWebhook(
    { subscriber, id, at: deps.clock.stamp(), ...outgoing },
    { send: deps.send, timeoutMs: TIMEOUT },
  );
  if ('delivered' in posted) return null;
  const isGone = posted.gone === true;
  if (isGone) await disable(subscriber, deps);
  const remedy = isGone ? `; nothing is sent to it until \`tierline subscribers enable ${name}\`` : '';
  return {
    reason: `${name} ${posted.failed}${remedy}`,
    wait: posted.retryAfter ?? 0,
    tries: isGone ? 1 : null,
  };
}

async function chatWithoutSecrets(chat: object) {
  const clean = await messageWithoutSecrets(JSON.stringify(chat));
  return waitingMessageSchema.shape.chat.unwrap().parse(JSON.parse(clean));
}

/** Whoever fails time after time is asked less often, by all messages together, so that a crowd of them is no storm. */
export function noteAnswer(lane: string, failure: Failure | null, deps: Deps): void {
  if (!isSubscriberLane(lane)) return;
  const { failures } = deps.caches;
  const count = failure === null ? 0 : (failures.get(lane) ?? 0) + 1;
  if (count === 0) failures.delete(lane);
  else failures.set(lane, count);
  if (failure?.wait === 0) rest(lane, Math.min(REST.longest, REST.first * 2 ** (count - 1)), deps);
}

const goneSchema = z.object({ name: z.string(), url: z.string(), since: z.number() });
type Gone = Readonly<z.infer<typeof goneSchema>>;

const GONE = 'subscriber-gone/';

/** It answered 410. Every process knows, also after a restart; another address in the settings is another subscriber. */
async function disable({ name, url }: Subscriber, { store, clock, log }: Deps): Promise<void> {
  const gone: Gone = { name, url, since: clock.now() };
  await store.memory.set(`${GONE}${name}`, JSON.stringify(gone));
  log.error(
    { subscriber: name },
    `the subscriber ${name} answered 410, so nothing is sent to it any more; its messages wait until \`tierline subscribers enable ${name}\`, or until the settings name another address`,
  );
}

/** Its messages wait: what was sent to it meanwhile would only be refused. */
export async function isGoneSubscriber(lane: string, deps: Pick<Deps, 'store' | 'subscribers'>) {
  const subscriber = isSubscriberLane(lane) ? subscriberOf(lane, deps) : null;
  return subscriber !== null && (await goneSince(subscriber, deps)) !== null;
}

/** Since when it is sent nothing, because it said that it is gone; null where it is sent all. */
export async function goneSince(
  { name, url }: Pick<Subscriber, 'name' | 'url'>,
  { store }: Pick<Deps, 'store'>,
): Promise<Instant | null> {
  const kept = await store.memory.get(`${GONE}${name}`);
  const gone = kept === null ? null : goneSchema.parse(JSON.parse(kept));
  return gone?.url === url ? gone.since : null;
}

/** Sends to it again, first what was given up. Resolves to how many messages were put back. */
export async function enableSubscriber(
  name: string,
  { store, caches }: Pick<Deps, 'store' | 'caches'>,
): Promise<number> {
  await store.memory.delete(`${GONE}${name}`);
  caches.failures.delete(laneOfSubscriber(name));
  caches.rests.delete(laneOfSubscriber(name));
  return await store.outbox.replayLane(laneOfSubscriber(name));
}

/** A sentence for each that is sent nothing any more, without its full stop. */
export async function sayGone(deps: Pick<Deps, 'store' | 'subscribers'>): Promise<readonly string[]> {
  const said: string[] = [];
  for (const subscriber of deps.subscribers) {
    const since = await goneSince(subscriber, deps);
    if (since !== null)
      said.push(
        `The subscriber ${subscriber.name} answered 410 at ${isoOf(since)}, which asks for no more messages: they wait. Take it out of the settings, give it another address there, or write \`tierline subscribers enable ${subscriber.name}\``,
      );
  }
  return said;
}

function subscriberOf(lane: string, { subscribers }: Pick<Deps, 'subscribers'>): Subscriber | null {
  return subscribers.find(({ name }) => laneOfSubscriber(name) === lane) ?? null;
}
