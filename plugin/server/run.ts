/** Keeps the desk at work: handlers, one worker for each lane, the alarm clock, and the rounds of recovery. */
import { setTimeout } from 'node:timers/promises';
import type { Instant } from '../calendar/instant.ts';
import type { Claim } from '../store/queue/delivery.ts';
import { deliverNext } from './deliver/deliver.ts';
import { isSubscriberLane } from './deliver/post-message.ts';
import type { Deps } from './deps.ts';
import { openWeeklyReports } from './figures/open-weekly-reports.ts';
import { claimNext, handleClaim } from './handle/handle.ts';
import { RENEWAL, renewHeld } from './hold.ts';
import { watchRush } from './receive/rush.ts';
import { recover } from './recover/recover.ts';
import { holdReviews } from './review/hold-reviews.ts';
import { sayError } from './say-error.ts';
import { untilNext, wake } from './wake.ts';

/** Tickets handled at once while there are many; they share the disk’s commits, and none waits for what GitHub says of another. */
const MOST_HANDLERS = 48;
/**
 * How long each handler rests after a delivery while webhooks pour in, in milliseconds for each handler that there is: all
 * together do one in so much time. Accepting comes first.
 */
const STEP_BACK = 12.5;
/** Messages that one subscriber is sent at once; those of one ticket go one after the other. */
const POSTS = 4;
/** The slow poll beneath the bell, in the desk’s milliseconds. */
const POLL = 1_000;
/** How often GitHub’s own list is looked through, in the desk’s milliseconds. */
const ROUNDS = 10 * 60_000;
/** How long the first look for what was missed may keep what is due waiting, in the desk’s milliseconds. */
const PATIENCE = 2 * 60_000;
/** The same after a round that failed; and how often it is looked whether a review is due. */
const SOON = 60_000;

export interface Running {
  /** Something may have come in: look now instead of at the next poll. */
  ring(): void;
  /** Finishes what is in hand, then stops. What is left waits in the store. */
  stop(): Promise<void>;
}

export function run(deps: Deps): Running {
  const end = new AbortController();
  let bell = new AbortController();
  const rush = watchRush();
  let isRinging = false;
  /** Whoever rings within the same turn of the event loop is heard once. */
  const ring = (): void => {
    if (isRinging) return;
    isRinging = true;
    setImmediate(() => {
      isRinging = false;
      bell.abort();
      bell = new AbortController();
    });
  };
  /** What a stop does not wait for any longer finds the store closed, and is done by the next start. */
  const tell = (what: string, error: unknown): void => {
    if (end.signal.aborted) deps.log.info({ error }, `${what} was cut short by the stop: ${sayError(error)}`);
    else deps.log.error({ error }, `${what} failed: ${sayError(error)}; it goes on after a pause`);
  };
  /** The bell is taken before the turn: one that rings meanwhile is not missed. */
  const keepOn = async (
    what: string,
    turn: () => Promise<boolean>,
    pause: (failed: boolean) => Promise<number>,
  ): Promise<void> => {
    while (!end.signal.aborted) {
      const rung = bell.signal;
      let failed = false;
      const busy = await turn().catch((error: unknown) => {
        failed = true;
        tell(what, error);
        return false;
      });
      if (busy) continue;
      const ms = await pause(failed).catch(() => POLL);
      const ends =
        ['recovering', 'renewing', 'reviewing'].includes(what) || failed
          ? end.signal
          : AbortSignal.any([end.signal, rung]);
      await deps.clock.sleep(ms, ends);
    }
  };
  const after = (ms: number) => () => Promise.resolve(ms);

  const workers = new Map<string, Promise<void>>();
  /** A worker lives as long as its lane has something to do. */
  const openLanes = async (): Promise<boolean> => {
    for (const lane of await deps.store.outbox.lanes(deps.clock.now()))
      for (let at = 0; at < (isSubscriberLane(lane) ? POSTS : 1); at += 1) {
        const worker = `${lane}#${at}`;
        if (workers.has(worker)) continue;
        workers.set(
          worker,
          emptyLane(lane, deps, end.signal)
            .catch((error: unknown) => tell(`delivering to ${lane}`, error))
            .finally(() => workers.delete(worker)),
        );
      }
    return false;
  };

  /** Each goes on from one delivery to the next until none is left, and may be kept waiting by GitHub meanwhile. */
  const handlers = new Set<Promise<void>>();
  const handleFrom = async (first: Claim): Promise<void> => {
    for (let claim: Claim | null = first; claim !== null; ) {
      await handleClaim(claim, deps);
      if (rush.isOn()) await setTimeout(STEP_BACK * handlers.size);
      claim = end.signal.aborted ? null : await claimNext(deps);
    }
    // What was handled may be delivered, and may have made something else due.
    ring();
  };
  /** Looks for what nobody handles yet, and never waits for those that are at it. */
  const handling = async (): Promise<boolean> => {
    const claim = handlers.size < MOST_HANDLERS ? await claimNext(deps) : null;
    if (claim === null) return false;
    const handler = handleFrom(claim)
      .catch((error: unknown) => tell('handling', error))
      .finally(() => handlers.delete(handler));
    handlers.add(handler);
    return true;
  };

  const began = deps.clock.now();
  let caughtUp = false;
  const isCatchingUp = (): boolean => !caughtUp && deps.clock.now() - began < PATIENCE;
  /** A timer may go off a moment early: then the look finds nothing, and the instant is still the next. */
  let looked: Instant = 0;
  const waking = async (): Promise<boolean> => {
    // Nobody is reminded of what they did while the desk was away: that is looked for first.
    if (isCatchingUp()) return false;
    looked = deps.clock.now();
    const woken = await wake(deps, looked);
    if (woken > 0) ring();
    // The rest of a large crowd is found when these have been handled; asking before would find the same again.
    return false;
  };

  const recovering = async (): Promise<boolean> => {
    await tidy(deps);
    await recover(deps).finally(() => {
      caughtUp = true;
      ring();
    });
    return false;
  };

  const renewing = async (): Promise<boolean> => {
    await renewHeld(deps);
    return false;
  };

  const reviewing = async (): Promise<boolean> => {
    await holdReviews(deps);
    await openWeeklyReports(deps);
    return false;
  };

  const loops = [
    keepOn('handling', handling, after(POLL)),
    keepOn('delivering', openLanes, after(POLL / 4)),
    keepOn('waking', waking, () => (isCatchingUp() ? Promise.resolve(POLL) : untilNext(deps, looked, POLL))),
    keepOn('renewing', renewing, after(RENEWAL)),
    keepOn('reviewing', reviewing, after(SOON)),
    keepOn('recovering', recovering, (failed) => Promise.resolve(failed ? SOON : ROUNDS)),
  ];
  return {
    ring: () => {
      rush.came();
      ring();
    },
    stop: async () => {
      end.abort();
      await Promise.all(loops);
      await Promise.all(handlers);
      await Promise.all(workers.values());
    },
  };
}

async function emptyLane(lane: string, deps: Deps, end: AbortSignal): Promise<void> {
  while (!end.aborted && (await deliverNext(lane, deps)));
}

/** Enterprise Server can redeliver for seven days, in milliseconds; a day more for clocks that differ. */
const KEPT = 8 * 24 * 3_600_000;

/** So long what subscribers were sent can be sent again, in milliseconds. */
export const SENT_KEPT = 14 * 24 * 3_600_000;

/** An App that comes back later begins with what is then; nobody wants to read what it owed a month ago. */
const ASLEEP_KEPT = 14 * 24 * 3_600_000;

/** Longer than the longest time within which a policy may take up a ticket again, in milliseconds. */
const ALERTS_KEPT = 500 * 24 * 3_600_000;

/** A year and what a report of the year before wants beside it, in milliseconds. */
const INTENTS_KEPT = 400 * 24 * 3_600_000;

/** Resolves to how many were forgotten. */
async function tidy({ store, clock }: Deps): Promise<number> {
  let forgotten = 0;
  for (let some = 1; some > 0; forgotten += some) some = await store.inbox.forget(clock.now() - KEPT);
  for (let some = 1; some > 0; ) some = await store.outbox.forgetSent(clock.now() - SENT_KEPT);
  await store.outbox.forgetAsleep(clock.now() - ASLEEP_KEPT);
  await store.alertGroups.forget(clock.now() - ALERTS_KEPT);
  await store.intents.forget(clock.now() - INTENTS_KEPT);
  return forgotten;
}
