/** Carries out what waits in the outbox, lane by lane: GitHub’s installations, subscribers, and a desk’s own summary. */
import type { Place } from '../../core/place.ts';
import type { JobContext, Trace } from '../../github/out/job-context.ts';
import { type GitHubJob, type InboundEvent, perform } from '../../github/out/perform.ts';
import { isLocked, NoEntry } from '../../github/out/refused.ts';
import { type OutOfBudget, outOfBudget } from '../../github/slow-down.ts';
import { askedToWait, statusOf } from '../../github/status.ts';
import { OutOfReach, outOfReach } from '../../github/whereabouts.ts';
import { backoff } from '../../outbound/backoff.ts';
import { redactForPublishing } from '../../redaction/gate.ts';
import type { NewEffect, OutboxClaim } from '../../store/queue/effect.ts';
import { readJob, urgencies } from '../../store/queue/jobs.ts';
import { LeaseLost } from '../../store/queue/lease-lost.ts';
import type { Deps } from '../deps.ts';
import { holdEffect, LEASE } from '../hold.ts';
import { noteDelivered, noteEffectFailure } from '../metrics/note.ts';
import { withFacts } from '../metrics/trace.ts';
import { sayError } from '../say-error.ts';
import { leaveUnseen } from '../set-up/leave.ts';
import { isSeen } from '../set-up/places.ts';
import { atPresent } from './at-present.ts';
import { mayBeDone } from './done-before.ts';
import { keptOf, looksForDoubles } from './doubles.ts';
import { isGone } from './gone.ts';
import { hearAnswer } from './hear-answer.ts';
import { gatherLate } from './missed.ts';
import { isGoneSubscriber, isSubscriberLane, noteAnswer, postMessage } from './post-message.ts';
import { hiddenRecord } from './ticket-record.ts';
import { endTrouble, type Failure, installationOf, isResting, noteTrouble, rest } from './trouble.ts';
import { forgetUnsaid, leaveUnsaid } from './unsaid.ts';
import { jobWithoutSecrets } from './without-secrets.ts';

/** How often the process may die over an effect, or be killed for its silence, before the effect is set aside. */
const MOST_LOST = 3;
/**
 * After these, what looks final is given up (often it was a page that GitHub had not caught up with), and what GitHub
 * fails at steps aside, so that the rest of its ticket goes on. Subscribers are promised their order, and wait.
 */
const A_FEW = 3;

const LOST: Failure = {
  reason: 'the process ended, or did not answer in time, whenever it was at work on this effect',
  wait: 0,
  tries: 1,
};

/** True when the lane had something to do. */
export async function deliverNext(lane: string, all: Deps): Promise<boolean> {
  if (isResting(lane, all) || (await isGoneSubscriber(lane, all))) return false;
  const claim = await claimNext(lane, all);
  if (claim === null) return false;
  const { key, kind, cause } = claim.effect;
  const traced = withFacts(all.log, { ...(cause === undefined ? {} : { delivery: cause }), effect: key });
  const deps = { ...all, log: traced };
  try {
    const failure =
      claim.lost >= MOST_LOST ? LOST : await holdEffect(claim, deps, () => carryOut(claim, deps));
    if (failure !== null && 'putOff' in failure) {
      if (failure.of === 'everything') rest(lane, failure.putOff, deps);
      await deps.store.outbox.putOff(claim, deps.clock.now() + failure.putOff);
      return true;
    }
    if (failure !== null && 'asleep' in failure) return await fallAsleep(claim, failure, deps);
    noteAnswer(lane, failure, deps);
    if (failure === null) {
      endTrouble(claim, deps);
      await deps.store.outbox.done(claim, deps.clock.now());
      noteDelivered(claim.effect, deps);
      deps.log.info({ kind, lane }, `carried out an effect: ${kind}`);
    } else await postpone(claim, failure, deps);
  } catch (error) {
    // Somebody else has taken it over; what we did carries its key, so they will find it done.
    if (!(error instanceof LeaseLost)) throw error;
    deps.log.warn({ attempt: claim.attempts }, `an effect was carried out for too long: ${error.message}`);
  }
  return true;
}

/**
 * What is most urgent of that for which the budget has room, and of what needs none of it.
 */
async function claimNext(lane: string, { store, clock, content }: Deps): Promise<OutboxClaim | null> {
  const now = clock.now();
  const installation = installationOf(lane);
  if (installation === null) return await store.outbox.claim(lane, now, LEASE);
  const least = content === null ? urgencies.stranger : await content.room(installation);
  return await store.outbox.claim(lane, now, LEASE, least);
}

/** The budget was spent meanwhile: tried again as if nothing had been tried. */
interface PutOff {
  /** In milliseconds. */
  readonly putOff: number;
  readonly of: OutOfBudget['of'];
}

/** The App does not see the repository: done once it does again. */
interface Asleep {
  readonly asleep: string;
}

async function carryOut(claim: OutboxClaim, deps: Deps): Promise<Failure | PutOff | Asleep | null> {
  try {
    const { lane } = claim.effect;
    if (isSubscriberLane(lane)) return await postMessage(claim, deps);
    const job = readJob({ ...claim.effect, body: await jobWithoutSecrets(claim.effect.body) });
    if (job.kind === 'late-notice') return await gatherLate(job, deps);
    return await deps.github.urgently(claim.urgency, () => performSeen(job, claim, deps));
  } catch (error) {
    if (error instanceof OutOfReach) return { asleep: error.message };
    const lacking = outOfBudget(error);
    return lacking === null ? failureOf(error, deps) : { putOff: lacking.wait, of: lacking.of };
  }
}

async function performSeen(job: GitHubJob, { attempts, tried }: OutboxClaim, deps: Deps): Promise<null> {
  const { place } = job;
  try {
    return await performJob(job, tried, deps);
  } catch (error) {
    if (!(await isTakenOff(place, error, attempts, deps))) throw error;
    await leaveUnseen([place], deps);
    throw outOfReach(place);
  }
}

/** Anybody may read a public repository, so only a write that is refused again and again shows that the App is gone there. */
async function isTakenOff(place: Place, error: unknown, attempts: number, deps: Deps): Promise<boolean> {
  if (error instanceof OutOfReach) return error.repository === place.repository.id;
  const isRefused = [403, 404].includes(statusOf(error) ?? 0);
  return isRefused && attempts >= A_FEW && !(await isSeen(place, deps));
}

async function performJob(job: GitHubJob, tried: boolean, deps: Deps): Promise<null> {
  if (await isGone(job, deps.store)) {
    deps.log.info({}, 'dropped an effect: its issue was deleted or transferred');
    return null;
  }
  const { news, looks } = await attempt(job, tried || (await mayBeDone(deps)), deps);
  if (news === 'locked') {
    await leaveUnsaid(job, deps);
    return null;
  }
  await forgetUnsaid(job, deps);
  if (news !== null) await hearAnswer(job, news, deps);
  if (tried && looks.length > 0) await deps.store.transaction((tx) => tx.send(looks));
  return null;
}

interface Attempt {
  readonly news: InboundEvent | 'locked' | null;
  /** When to look for what may have been written twice, if it was not the first try. */
  readonly looks: readonly NewEffect[];
}

async function attempt(told: GitHubJob, again: boolean, deps: Deps): Promise<Attempt> {
  const traces: Trace[] = [];
  try {
    const { job, there } = await atPresent(told, deps);
    const jobContext: JobContext = {
      ...(await handsFor(job, deps)),
      there,
      again,
      wrote: (one) => traces.push(one),
    };
    const news = await performUnlocked(job, jobContext);
    return { news, looks: looksForDoubles(job, traces, deps.clock.now()) };
  } catch (error) {
    // Their issue is out of reach, which the ticket must hear; unless it is the ticket itself.
    const isTheirs = error instanceof OutOfReach && error.repository !== told.place.repository.id;
    if (!(isTheirs && told.kind === 'developer-comment')) throw error;
    return { news: { lost: true }, looks: [] };
  }
}

async function handsFor(job: GitHubJob, { github, store, log, clock }: Deps) {
  const { key } = job;
  const { installation } = job.place;
  const client = await github.installation(installation);
  const bot = await github.bot(installation);
  const kept = await keptOf(job, store);
  const now = clock.now();
  const record = (ticket: string): Promise<string> => hiddenRecord(ticket, { store, github });
  return { client, bot, now, notes: store.memory, kept, key, log, record, redact: redactForPublishing };
}

/** What a locked issue refuses is no failure that could pass. */
async function performUnlocked(job: GitHubJob, jobContext: JobContext): Promise<Attempt['news']> {
  try {
    return await perform(job, jobContext);
  } catch (error) {
    if (!isLocked(error)) throw error;
    return 'locked';
  }
}

async function fallAsleep(claim: OutboxClaim, { asleep }: Asleep, deps: Deps): Promise<true> {
  const { outbox } = deps.store;
  endTrouble(claim, deps);
  await outbox.sleep(claim, deps.clock.now(), asleep);
  deps.log.warn({}, `an effect waits until the App is back: ${asleep}`);
  return true;
}

function failureOf(error: unknown, { clock }: Deps): Failure {
  const reason = sayError(error);
  const status = statusOf(error);
  const wait = askedToWait(error, clock.stamp());
  // Where GitHub does not only ask to slow down, these will not change by themselves.
  const refused = status !== null && wait === 0 && [400, 403, 404, 410, 422].includes(status);
  const final = refused || error instanceof NoEntry;
  return { reason, wait, tries: final ? A_FEW : null };
}

async function postpone(claim: OutboxClaim, { reason, wait, tries }: Failure, deps: Deps): Promise<void> {
  const { key, kind, lane } = claim.effect;
  const now = deps.clock.now();
  if (wait > 0) rest(lane, wait, deps);
  const isOver = tries !== null && claim.attempts >= tries;
  // GitHub’s limits open again: what they refuse is never given up.
  const asked = wait > 0 && lane.startsWith('github/') ? wait : null;
  const schedule = isSubscriberLane(lane) ? 'subscriber' : 'day';
  const delay = asked ?? (isOver ? null : backoff(claim.attempts, key, schedule));
  if (delay === null) {
    deps.log.error(
      { kind, lane, reason },
      `gave up on an effect: ${reason}; it is parked, see \`tierline parked\``,
    );
    endTrouble(claim, deps);
    await deps.store.outbox.park(claim, now, reason);
    return noteEffectFailure(claim.effect, 'parked', deps);
  }
  const aside = wait === 0 && claim.attempts >= A_FEW && lane.startsWith('github/');
  noteTrouble(claim, reason, aside, deps);
  noteEffectFailure(claim.effect, 'retried', deps);
  deps.log.warn(
    { kind, lane, reason, attempt: claim.attempts },
    `an effect failed and will be tried again: ${reason}`,
  );
  await deps.store.outbox.retry(claim, now + Math.max(delay, wait), reason, aside);
}
