/** Carries out what waits in the outbox, lane by lane: GitHub’s installations, and each subscriber. */
import { z } from 'zod';
import { statusOf } from '../github/app.ts';
import { jobSchema } from '../github/perform/job.ts';
import { perform } from '../github/perform/perform.ts';
import { backoff } from '../outbound/backoff.ts';
import { postWebhook } from '../outbound/post.ts';
import type { OutboxClaim } from '../store/queue/effect.ts';
import { LeaseLost } from '../store/queue/lease-lost.ts';
import { hearAnswer } from './hear-answer.ts';
import type { House } from './house.ts';

/** How long one effect may take before another worker may try, in milliseconds. */
const LEASE = 120_000;
const SUBSCRIBER_TIMEOUT = 10_000;

/** Why it did not work, and how much longer than usual the other side asks us to wait. */
interface Failure {
  readonly reason: string;
  readonly wait: number;
  /** Trying again changes nothing. */
  readonly final: boolean;
}

/** True when the lane had something to do. */
export async function deliverNext(lane: string, house: House): Promise<boolean> {
  const claim = await house.store.outbox.claim(lane, house.clock.now(), LEASE);
  if (claim === null) return false;
  try {
    const failure = lane.startsWith('github/')
      ? await performJob(claim, house)
      : await postMessage(claim, house);
    if (failure === null) await house.store.outbox.done(claim, house.clock.now());
    else await postpone(claim, failure, house);
  } catch (error) {
    // Somebody else has taken it over; what we did carries its key, so they will find it done.
    if (!(error instanceof LeaseLost)) throw error;
  }
  return true;
}

async function performJob(claim: OutboxClaim, house: House): Promise<Failure | null> {
  const { key, body } = claim.effect;
  const job = jobSchema.parse(JSON.parse(body));
  try {
    const client = await house.github.installation(job.installation);
    const bot = await house.github.bot();
    const news = await perform(job, {
      client,
      bot,
      notes: house.store.memory,
      key,
      again: claim.attempts > 1,
    });
    if (news !== null) await hearAnswer(job, news, key, house);
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  const status = statusOf(error);
  const wait = retryAfterOf(error);
  // 403 and 429 are GitHub’s way to say “slower”; without that they, like 404 or 410, will not change by themselves.
  const final = status !== null && wait === 0 && [400, 404, 410, 422].includes(status);
  return { reason, wait, final };
}

const slowed = z.object({ response: z.object({ headers: z.object({ 'retry-after': z.coerce.number() }) }) });

/** Milliseconds that GitHub asks us to wait. */
function retryAfterOf(error: unknown): number {
  const read = slowed.safeParse(error);
  return read.success ? read.data.response.headers['retry-after'] * 1_000 : 0;
}

const waitingMessage = z.object({ id: z.string(), body: z.string() });

async function postMessage(claim: OutboxClaim, house: House): Promise<Failure | null> {
  const name = claim.effect.lane.slice('subscriber/'.length);
  const subscriber = house.subscribers.find((one) => one.name === name);
  if (subscriber === undefined)
    return { reason: `there is no subscriber ${name} in the settings any more`, wait: 0, final: true };
  const { id, body } = waitingMessage.parse(JSON.parse(claim.effect.body));
  const posted = await postWebhook(
    { subscriber, id, at: house.clock.stamp(), body },
    { send: house.send, timeoutMs: SUBSCRIBER_TIMEOUT },
  );
  if ('delivered' in posted) return null;
  return { reason: `${name} ${posted.failed}`, wait: posted.retryAfter ?? 0, final: posted.gone === true };
}

/** A final failure is tried a few times more: what looks final is often a page that GitHub has not caught up with. */
const FINAL_AFTER = 3;

async function postpone(claim: OutboxClaim, { reason, wait, final }: Failure, house: House): Promise<void> {
  const { key, kind, lane } = claim.effect;
  const now = house.clock.now();
  const delay = final && claim.attempts >= FINAL_AFTER ? null : backoff(claim.attempts, key);
  if (delay === null) {
    house.log.error({ key, kind, lane, reason }, 'gave up on an effect; it is parked, see `tierline parked`');
    await house.store.outbox.park(claim, now, reason);
    return;
  }
  house.log.warn(
    { key, kind, lane, reason, attempt: claim.attempts },
    'an effect failed and will be tried again',
  );
  await house.store.outbox.retry(claim, now + Math.max(delay, wait), reason);
}
