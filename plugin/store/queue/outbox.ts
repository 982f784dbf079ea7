/** The outbox: what the desk wants done in the world, taken out lane by lane and in order within each stream. */
import type { Instant } from '../../calendar/instant.ts';
import type { Db, Engine } from '../engine/engine.ts';
import type { Backlog } from './backlog.ts';
import {
  type NewEffect,
  NO_HURRY,
  type OutboxClaim,
  type ParkedEffect,
  type WaitingEffect,
} from './effect.ts';
import { effectRows } from './effect-rows.ts';
import type { StreamName } from './stream-name.ts';
import { type Lease, streamsOf } from './streams.ts';

export interface Outbox {
  /** The lanes in which something is due, in alphabetical order. */
  lanes(now: Instant): Promise<string[]>;
  /**
   * Leases a stream of the lane until `now + lease` (milliseconds) and hands over its first unfinished effect. Null:
   * nothing is due there, or another process is just at it.
   *
   * @param least the most urgent is next, and what is less urgent than this is left out; NO_HURRY never is. Without it
   * what has been due longest is next, however urgent.
   */
  claim(lane: string, now: Instant, lease: number, least?: number): Promise<OutboxClaim | null>;
  /** The world has it. Throws LeaseLost. */
  done(claim: OutboxClaim, now: Instant): Promise<void>;
  /** Holds the claim until a later instant, while its work goes on. Throws LeaseLost. */
  renew(claim: OutboxClaim, until: Instant): Promise<void>;
  /**
   * To be tried again from an instant on. Its stream waits for it, unless it steps aside: then those behind it go on, and
   * it keeps its place among those aside. Throws LeaseLost.
   */
  retry(claim: OutboxClaim, notBefore: Instant, error: string, aside?: boolean): Promise<void>;
  /** Puts the effect aside for a person to see; its stream goes on without it. Throws LeaseLost. */
  park(claim: OutboxClaim, now: Instant, error: string): Promise<void>;
  /** Lets the effect wait until `wakeAll`, while its stream goes on without it. Throws LeaseLost. */
  sleep(claim: OutboxClaim, now: Instant, why: string): Promise<void>;
  /** Puts back everything that sleeps, each at the place it had. Resolves to how many. */
  wakeAll(): Promise<number>;
  /** Gives up what has slept since before an instant. */
  forgetAsleep(before: Instant): Promise<void>;
  /** Gives the claim back as if it had never been made. Throws LeaseLost. */
  release(claim: OutboxClaim): Promise<void>;
  /** The same, to be claimed again from an instant on. Throws LeaseLost. */
  putOff(claim: OutboxClaim, until: Instant): Promise<void>;
  parked(limit: number): Promise<ParkedEffect[]>;
  /** Puts parked effects back at the place they had in their streams. Resolves to how many of the keys were parked. */
  replay(keys: readonly string[]): Promise<number>;
  /** Puts back all that is parked in a lane. Resolves to how many. */
  replayLane(lane: string): Promise<number>;
  /**
   * Puts back what a subscriber’s lane has sent or given up from one instant to before another, each at the place it had,
   * as far as it is kept. Resolves to how many.
   */
  resend(lane: string, from: Instant, to: Instant): Promise<number>;
  /** Empties some of what was sent before an instant and kept to be sent again; resolves to how many, 0 at the end. */
  forgetSent(before: Instant): Promise<number>;
  /** Gives parked effects up for good; their keys stay used. Resolves to how many of the keys were parked. */
  drop(keys: readonly string[], now: Instant): Promise<number>;
  counts(): Promise<Backlog>;
  countsOf(lane: string): Promise<Backlog>;
  /** The earliest instant at which a claim can succeed in some lane, ends of leases included; null when nothing waits. */
  nextAt(): Promise<Instant | null>;
  /** Those whose keys begin so and that are to be done yet, in that order; the beginning holds neither `%` nor `_`. */
  waiting(beginning: string, limit: number): Promise<WaitingEffect[]>;
  /** Whether an effect of this key was ever sent in, whatever became of it. */
  has(key: string): Promise<boolean>;
}

/** The moves that belong into a transaction together with others. */
interface OutboxMoves {
  send(db: Db, effects: readonly NewEffect[]): Promise<number>;
  know(db: Db, keys: readonly string[], now: Instant): Promise<void>;
}

/** The outbox on an engine. */
export function outboxOn(engine: Engine): { readonly outbox: Outbox; readonly moves: OutboxMoves } {
  const { db, write } = engine;
  const rows = effectRows(db);
  const streams = streamsOf(engine, 'outbox');

  /** Over a place that no row ever has. The newer number stays taken, or it would be given out once more. */
  const swap = async (own: Db, newer: number, older: number): Promise<void> => {
    await rows.move(own, { from: older, to: -newer });
    await rows.move(own, { from: newer, to: older });
    await rows.move(own, { from: -newer, to: newer });
  };

  const send: OutboxMoves['send'] = async (own, effects) => {
    if (effects.length === 0) return 0;
    const whole = effects.map((effect) => ({ urgency: NO_HURRY, cause: null, ...effect }));
    const fresh = await rows.insert(own, whole);
    // From here on the streams are locked: nobody can claim what is about to be superseded.
    await streams.added(own, fresh);
    const newest = new Map(fresh.map((row) => [row.key, row]));
    for (const effect of effects) {
      const row = newest.get(effect.key);
      if (row === undefined || effect.supersedes !== true) continue;
      const dropped = await rows.supersede(own, { ...row, kind: effect.kind, now: effect.notBefore });
      if (dropped.rows.length === 0) continue;
      await swap(own, row.seq, Math.min(...dropped.rows.map(({ seq }) => seq)));
      // What it takes the place of was not carried out: whatever that would have cost is still to be paid.
      const least = Math.max(effect.urgency ?? NO_HURRY, ...dropped.rows.map(({ urgency }) => urgency));
      await rows.setUrgency(own, { key: effect.key, urgency: least });
      await streams.refresh(own, row);
    }
    return fresh.length;
  };

  const putBack = async (own: Db, found: readonly (StreamName & { readonly at: Instant })[]) => {
    await streams.added(own, found);
    const each = new Map(found.map((row) => [JSON.stringify([row.lane, row.stream]), row]));
    for (const row of each.values()) await streams.refresh(own, row);
    return found.length;
  };

  const putAside = (claim: OutboxClaim, state: 'parked' | 'asleep', now: Instant, error: string) =>
    write('durable', (own) => {
      const { attempts, effect } = claim;
      return streams.end(own, leaseOf(claim), () =>
        rows.putAside(own, { key: effect.key, state, now, attempts, error }),
      );
    });

  const know: OutboxMoves['know'] = async (own, keys, now) => {
    for (const key of keys) await rows.know(own, { key, now });
  };

  const outbox: Outbox = {
    lanes: (now) => streams.lanes(db, now),
    claim: (lane, now, lease, least) =>
      write('lazy', async (own) => {
        const taken = await streams.take(own, lane, now, lease, least);
        if (taken === null) return null;
        const [head] = (await rows.head(own, taken)).rows;
        if (head === undefined) return await streams.mend(own, taken);
        const { settled, note, cause, ...effect } = head;
        const { attempts, token, urgency } = taken;
        // A replayed one is counted anew, but keeps the note of why it failed.
        const tried = attempts > 1 || note !== null;
        const caused = cause === null ? effect : { ...effect, cause };
        return { effect: caused, attempts, lost: attempts - 1 - settled, tried, token, urgency };
      }),
    done: (claim, now) =>
      write('durable', (own) =>
        streams.end(own, leaseOf(claim), () => rows.done(own, { key: claim.effect.key, now })),
      ),
    renew: (claim, until) => write('lazy', (own) => streams.renew(own, leaseOf(claim), until)),
    retry: (claim, notBefore, error, aside = false) =>
      write('durable', (own) => {
        const { attempts, effect } = claim;
        return streams.end(own, leaseOf(claim), () =>
          rows.delay(own, { key: effect.key, notBefore, attempts, error, aside: aside ? 1 : 0 }),
        );
      }),
    park: (claim, now, error) => putAside(claim, 'parked', now, error),
    sleep: (claim, now, why) => putAside(claim, 'asleep', now, why),
    forgetAsleep: (before) =>
      write('lazy', async (own) => {
        await rows.forgetAsleep(own, { before });
      }),
    wakeAll: () => write('durable', async (own) => putBack(own, (await rows.wakeAll(own, {})).rows)),
    release: (claim) =>
      write('lazy', (own) => {
        const { attempts, effect } = claim;
        return streams.end(own, leaseOf(claim), () =>
          rows.recount(own, { key: effect.key, attempts: attempts - 1 }),
        );
      }),
    putOff: (claim, until) =>
      write('lazy', async (own) => {
        const { attempts, effect } = claim;
        return streams.end(own, leaseOf(claim), () =>
          rows.putOff(own, { key: effect.key, until, attempts: attempts - 1 }),
        );
      }),
    parked: async (limit) => (await rows.parked(db, { limit })).rows.map(asParked),
    replay: (keys) =>
      write('durable', async (own) => {
        let back = 0;
        for (const key of keys) {
          const [row] = (await rows.replay(own, { key })).rows;
          if (row !== undefined) back += await putBack(own, [row]);
        }
        return back;
      }),
    replayLane: (lane) =>
      write('durable', async (own) => putBack(own, (await rows.replayLane(own, { lane })).rows)),
    resend: (lane, from, to) =>
      write('durable', async (own) => putBack(own, (await rows.resend(own, { lane, from, to })).rows)),
    forgetSent: (before) =>
      write('lazy', async (own) => Number((await rows.forgetSent(own, { before })).numAffectedRows)),
    countsOf: async (lane) => {
      const { rows: found } = await rows.inLane(db, { lane });
      const of = (state: string) => found.find((one) => one.state === state);
      return {
        waiting: of('waiting')?.count ?? 0,
        parked: of('parked')?.count ?? 0,
        oldest: of('waiting')?.oldest ?? null,
      };
    },
    drop: (keys, now) =>
      write('durable', async (own) => {
        let dropped = 0;
        for (const key of keys) dropped += (await rows.drop(own, { key, now })).rows.length;
        return dropped;
      }),
    counts: async () => {
      const [waiting] = (await rows.waiting(db, {})).rows;
      const [parked] = (await rows.parkedCount(db, {})).rows;
      return { waiting: waiting?.count ?? 0, parked: parked?.count ?? 0, oldest: waiting?.oldest ?? null };
    },
    nextAt: () => streams.nextAt(db),
    waiting: async (beginning, limit) => (await rows.beginning(db, { like: `${beginning}%`, limit })).rows,
    has: async (key) => (await rows.has(db, { key })).rows.length > 0,
  };

  return { outbox, moves: { send, know } };
}

function leaseOf(claim: OutboxClaim): Lease {
  const { lane, stream } = claim.effect;
  return { lane, stream, token: claim.token, attempts: claim.attempts };
}

type ParkedRow = Omit<ParkedEffect, 'parkedAt' | 'error'> & {
  readonly parkedAt: Instant | null;
  readonly error: string | null;
};

function asParked(row: ParkedRow): ParkedEffect {
  return { ...row, parkedAt: row.parkedAt ?? row.notBefore, error: row.error ?? '' };
}
