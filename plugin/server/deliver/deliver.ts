/** Carries out what waits in the outbox, lane by lane: GitHub’s installations, subscribers, and a desk’s own summary. */
import type { Hands, Trace } from '../../github/out/hands.ts';
import { type GitHubJob, type News, perform } from '../../github/out/perform.ts';
import { isLocked, NoEntry } from '../../github/out/refused.ts';
import { askedToWait, statusOf } from '../../github/status.ts';
import { OutOfReach } from '../../github/whereabouts.ts';
import { backoff } from '../../outbound/backoff.ts';
import { postWebhook } from '../../outbound/post.ts';
import type { NewEffect, OutboxClaim } from '../../store/queue/effect.ts';
import { readJob } from '../../store/queue/jobs.ts';
import { LeaseLost } from '../../store/queue/lease-lost.ts';
import type { House } from '../deps.ts';
import { holdEffect, LEASE } from '../hold.ts';
import { sayError } from '../say-error.ts';
import { atPresent } from './at-present.ts';
import { keptOf, looksForDoubles } from './doubles.ts';
import { isGone } from './gone.ts';
import { hearAnswer } from './hear-answer.ts';
import { waitingMessageSchema } from './messages.ts';
import { gatherLate } from './missed.ts';
import { endTrouble, isResting, noteTrouble, rest } from './trouble.ts';
import { forgetUnsaid, leaveUnsaid } from './unsaid.ts';

/** How often the process may die over an effect, or be killed for its silence, before the effect is set aside. */
const MOST_LOST = 3;
const SUBSCRIBER_TIMEOUT = 10_000;
/**
 * After these, what looks final is given up (often it was a page that GitHub had not caught up with), and what GitHub
 * fails at steps aside, so that the rest of its ticket goes on. Subscribers are promised their order, and wait.
 */
const A_FEW = 3;

/** Why it did not work, and how much longer than usual the other side asks us to wait. */
interface Failure {
  readonly reason: string;
  readonly wait: number;
  /** How many tries it is worth; null: those of a whole day. */
  readonly tries: number | null;
}

const LOST: Failure = {
  reason: 'the process ended, or did not answer in time, whenever it was at work on this effect',
  wait: 0,
  tries: 1,
};

/** True when the lane had something to do. */
export async function deliverNext(lane: string, house: House): Promise<boolean> {
  if (isResting(lane, house)) return false;
  const claim = await house.store.outbox.claim(lane, house.clock.now(), LEASE);
  if (claim === null) return false;
  try {
    const failure =
      claim.lost >= MOST_LOST ? LOST : await holdEffect(claim, house, () => carryOut(claim, house));
    if (failure === null) {
      endTrouble(claim, house);
      await house.store.outbox.done(claim, house.clock.now());
    } else await postpone(claim, failure, house);
  } catch (error) {
    // Somebody else has taken it over; what we did carries its key, so they will find it done.
    if (!(error instanceof LeaseLost)) throw error;
    house.log.warn(
      { key: claim.effect.key, attempt: claim.attempts },
      `an effect was carried out for too long: ${error.message}`,
    );
  }
  return true;
}

async function carryOut(claim: OutboxClaim, house: House): Promise<Failure | null> {
  try {
    const { lane } = claim.effect;
    if (lane.startsWith('subscriber/')) return await postMessage(claim, house);
    const job = readJob(claim.effect);
    return job.kind === 'late-notice'
      ? await gatherLate(job, house)
      : await performJob(job, claim.tried, house);
  } catch (error) {
    if (error instanceof OutOfReach) {
      house.log.warn({ key: claim.effect.key }, `dropped an effect: ${error.message}`);
      return null;
    }
    return failureOf(error, house);
  }
}

async function performJob(job: GitHubJob, again: boolean, house: House): Promise<null> {
  const { key } = job;
  if (await isGone(job, house.store)) {
    house.log.info({ key }, 'dropped an effect: its issue was deleted or transferred');
    return null;
  }
  const { news, looks } = await attempt(job, again, house);
  if (news === 'locked') {
    await leaveUnsaid(job, house);
    return null;
  }
  await forgetUnsaid(job, house);
  if (news !== null) await hearAnswer(job, news, house);
  if (again && looks.length > 0) await house.store.transaction((tx) => tx.send(looks));
  return null;
}

interface Attempt {
  readonly news: News | 'locked' | null;
  /** When to look for what may have been written twice, if it was not the first try. */
  readonly looks: readonly NewEffect[];
}

async function attempt(told: GitHubJob, again: boolean, house: House): Promise<Attempt> {
  const traces: Trace[] = [];
  try {
    const { job, there } = await atPresent(told, house);
    const hands: Hands = { ...(await handsFor(job, house)), there, again, wrote: (one) => traces.push(one) };
    const news = await performUnlocked(job, hands);
    return { news, looks: looksForDoubles(job, traces, house.clock.now()) };
  } catch (error) {
    // Their issue is out of reach, which the ticket must hear.
    if (!(error instanceof OutOfReach && told.kind === 'developer-comment')) throw error;
    return { news: { lost: true }, looks: [] };
  }
}

async function handsFor(job: GitHubJob, { github, store, log }: House) {
  const { key } = job;
  const { installation } = job.place;
  const client = await github.installation(installation);
  const bot = await github.bot(installation);
  return { client, bot, notes: store.memory, kept: await keptOf(job, store), key, log };
}

/** What a locked issue refuses is no failure that could pass. */
async function performUnlocked(job: GitHubJob, hands: Hands): Promise<Attempt['news']> {
  try {
    return await perform(job, hands);
  } catch (error) {
    if (!isLocked(error)) throw error;
    return 'locked';
  }
}

function failureOf(error: unknown, { clock }: House): Failure {
  const reason = sayError(error);
  const status = statusOf(error);
  const wait = askedToWait(error, clock.stamp());
  // Where GitHub does not only ask to slow down, these will not change by themselves.
  const refused = status !== null && wait === 0 && [400, 403, 404, 410, 422].includes(status);
  const final = refused || error instanceof NoEntry;
  return { reason, wait, tries: final ? A_FEW : null };
}

async function postMessage(claim: OutboxClaim, house: House): Promise<Failure | null> {
  const name = claim.effect.lane.slice('subscriber/'.length);
  const subscriber = house.subscribers.find((one) => one.name === name);
  if (subscriber === undefined)
    return { reason: `there is no subscriber ${name} in the settings any more`, wait: 0, tries: 1 };
  const { id, body } = waitingMessageSchema.parse(JSON.parse(claim.effect.body));
  const posted = await postWebhook(
    { subscriber, id, at: house.clock.stamp(), body },
    { send: house.send, timeoutMs: SUBSCRIBER_TIMEOUT },
  );
  if ('delivered' in posted) return null;
  return {
    reason: `${name} ${posted.failed}`,
    wait: posted.retryAfter ?? 0,
    tries: posted.gone === true ? 1 : null,
  };
}

async function postpone(claim: OutboxClaim, { reason, wait, tries }: Failure, house: House): Promise<void> {
  const { key, kind, lane } = claim.effect;
  const now = house.clock.now();
  if (wait > 0) rest(lane, wait, house);
  const isOver = tries !== null && claim.attempts >= tries;
  // GitHub’s limits open again: what they refuse is never given up.
  const asked = wait > 0 && lane.startsWith('github/') ? wait : null;
  const delay = asked ?? (isOver ? null : backoff(claim.attempts, key));
  if (delay === null) {
    house.log.error(
      { key, kind, lane, reason },
      `gave up on an effect: ${reason}; it is parked, see \`tierline parked\``,
    );
    endTrouble(claim, house);
    await house.store.outbox.park(claim, now, reason);
    return;
  }
  const aside = wait === 0 && claim.attempts >= A_FEW && lane.startsWith('github/');
  noteTrouble(claim, reason, aside, house);
  house.log.warn(
    { key, kind, lane, reason, attempt: claim.attempts },
    `an effect failed and will be tried again: ${reason}`,
  );
  await house.store.outbox.retry(claim, now + Math.max(delay, wait), reason, aside);
}
