/** The inbox: what came in and has not been handled yet, taken out one stream at a time and in order. */
import type { Instant } from '../../calendar/instant.ts';
import type { Db, Engine } from '../engine/engine.ts';
import type { Backlog } from './backlog.ts';
import type { Claim, Delivery, ParkedDelivery } from './delivery.ts';
import { deliveryRows } from './delivery-rows.ts';
import { type Lease, streamsOf } from './streams.ts';

export interface Inbox {
  /** Stores deliveries in one commit, on the disk when this resolves; known ids are ignored. Resolves to how many were new. */
  receive(deliveries: readonly Delivery[]): Promise<number>;
  /**
   * Leases the stream whose oldest delivery has been due longest until `now + lease` (milliseconds). A stream is held by
   * one worker at a time; an ended lease is free again. Null: nothing is due, or another process is just at it.
   */
  claim(now: Instant, lease: number): Promise<Claim | null>;
  /** Holds the claim until a later instant, while its work goes on. Throws LeaseLost. */
  renew(claim: Claim, until: Instant): Promise<void>;
  /** Gives the claim back, to be tried again from an instant on; its stream waits for it. Throws LeaseLost. */
  retry(claim: Claim, notBefore: Instant, error: string): Promise<void>;
  /** Puts the delivery aside for a person to see; its stream goes on without it. Throws LeaseLost. */
  park(claim: Claim, now: Instant, error: string): Promise<void>;
  /** Gives the claim back as if it had never been made. Throws LeaseLost. */
  release(claim: Claim): Promise<void>;
  /** The same, to be claimed again from an instant on; what was lost before stays counted. Throws LeaseLost. */
  putOff(claim: Claim, until: Instant): Promise<void>;
  parked(limit: number): Promise<ParkedDelivery[]>;
  /** Puts parked deliveries back at the place they had in their streams. Resolves to how many of the ids were parked. */
  replay(ids: readonly string[]): Promise<number>;
  /** Gives parked deliveries up for good; a doubled one is still known. Resolves to how many of the ids were parked. */
  drop(ids: readonly string[], now: Instant): Promise<number>;
  counts(): Promise<Backlog>;
  /** The earliest instant at which a claim can succeed, ends of leases included; null when nothing waits. */
  nextAt(): Promise<Instant | null>;
  /**
   * Deletes some of the oldest deliveries settled before an instant; resolves to how many, 0 at the end. A doubled
   * delivery of a forgotten id is taken for new: keep them longer than GitHub can redeliver (3 days).
   */
  forget(before: Instant): Promise<number>;
}

/** The moves that belong into a transaction together with others. */
interface InboxMoves {
  receive(db: Db, deliveries: readonly Delivery[]): Promise<number>;
  settle(db: Db, claim: Claim, how: 'done' | 'ignored', now: Instant, note: string | null): Promise<void>;
}

const DROPPED = 'dropped by the operator';

/** The inbox on an engine. */
export function inboxOn(engine: Engine): { readonly inbox: Inbox; readonly moves: InboxMoves } {
  const { db, write } = engine;
  const rows = deliveryRows(db);
  const streams = streamsOf(engine, 'inbox');

  const add = async (own: Db, deliveries: readonly Delivery[]): Promise<readonly string[]> => {
    const fresh = await rows.insert(own, deliveries);
    await streams.added(own, fresh.map(placed));
    return fresh.map(({ id }) => id);
  };

  const inbox: Inbox = {
    receive: shareCommit((deliveries) => write('durable', (own) => add(own, deliveries()))),
    claim: (now, lease) =>
      write('lazy', async (own) => {
        const taken = await streams.take(own, '', now, lease);
        if (taken === null) return null;
        const [head] = (await rows.head(own, taken)).rows;
        if (head === undefined) return await streams.mend(own, taken);
        const { settled, ...delivery } = head;
        const { attempts, token } = taken;
        return { delivery, attempts, lost: attempts - 1 - settled, token };
      }),
    renew: (claim, until) => write('lazy', (own) => streams.renew(own, leaseOf(claim), until)),
    retry: (claim, notBefore, error) =>
      write('durable', (own) => {
        const { attempts, delivery } = claim;
        return streams.end(own, leaseOf(claim), () =>
          rows.delay(own, { id: delivery.id, notBefore, attempts, error }),
        );
      }),
    park: (claim, now, error) =>
      write('durable', (own) => {
        const { attempts, delivery } = claim;
        return streams.end(own, leaseOf(claim), () =>
          rows.park(own, { id: delivery.id, now, attempts, error }),
        );
      }),
    release: (claim) =>
      write('lazy', (own) => {
        const { attempts, delivery } = claim;
        return streams.end(own, leaseOf(claim), () =>
          rows.recount(own, { id: delivery.id, attempts: attempts - 1 }),
        );
      }),
    putOff: (claim, until) => write('lazy', (own) => streams.putOff(own, leaseOf(claim), until)),
    parked: async (limit) => (await rows.parked(db, { limit })).rows.map(asParked),
    replay: (ids) =>
      write('durable', async (own) => {
        let back = 0;
        for (const id of ids) {
          const [row] = (await rows.replay(own, { id })).rows;
          if (row === undefined) continue;
          await streams.added(own, [placed(row)]);
          await streams.refresh(own, placed(row));
          back += 1;
        }
        return back;
      }),
    drop: (ids, now) =>
      write('durable', async (own) => {
        let dropped = 0;
        for (const id of ids) dropped += (await rows.drop(own, { id, now, note: DROPPED })).rows.length;
        return dropped;
      }),
    counts: async () => {
      const [waiting] = (await rows.waiting(db, {})).rows;
      const [parked] = (await rows.parkedCount(db, {})).rows;
      const first = waiting?.first ?? null;
      const oldest =
        first === null ? null : ((await rows.receivedAt(db, { seq: first })).rows[0]?.at ?? null);
      return { waiting: waiting?.count ?? 0, parked: parked?.count ?? 0, oldest };
    },
    nextAt: () => streams.nextAt(db),
    forget: (before) =>
      write('lazy', async (own) => Number((await rows.forget(own, { before })).numAffectedRows)),
  };

  const settle: InboxMoves['settle'] = (own, claim, how, now, note) =>
    streams.end(own, leaseOf(claim), () => rows.settle(own, { id: claim.delivery.id, how, now, note }));

  const receive: InboxMoves['receive'] = async (own, deliveries) => (await add(own, deliveries)).length;
  return { inbox, moves: { receive, settle } };
}

interface Caller {
  readonly deliveries: readonly Delivery[];
  readonly resolve: (count: number) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What many bring while a commit is waited for is stored by one statement, and not by one for each. Where that fails,
 * each is tried alone, so that nobody is refused for another’s sake.
 *
 * @param store asks for the deliveries once it begins; resolves to the ids of those that were new
 */
function shareCommit(
  store: (deliveries: () => readonly Delivery[]) => Promise<readonly string[]>,
): Inbox['receive'] {
  let gathering: Caller[] | null = null;
  const storeAll = async (callers: readonly Caller[]): Promise<void> => {
    const begin = (): readonly Delivery[] => {
      if (gathering === callers) gathering = null;
      return callers.flatMap(({ deliveries }) => deliveries);
    };
    const fresh = new Set(await store(begin));
    for (const { deliveries, resolve } of callers)
      resolve(deliveries.filter(({ id }) => fresh.delete(id)).length);
  };
  return (deliveries) =>
    new Promise((resolve, reject) => {
      const caller: Caller = { deliveries, resolve, reject };
      if (gathering !== null) {
        gathering.push(caller);
        return;
      }
      const callers = [caller];
      gathering = callers;
      storeAll(callers).catch((error: unknown) => {
        // A database that cannot be reached asked for nothing: nobody else may join those who are refused here.
        if (gathering === callers) gathering = null;
        if (callers.length === 1) reject(error);
        else for (const one of callers) storeAll([one]).catch(one.reject);
      });
    });
}

function leaseOf(claim: Claim): Lease {
  return { lane: '', stream: claim.delivery.stream, token: claim.token, attempts: claim.attempts };
}

function placed(row: { readonly stream: string; readonly at: Instant }) {
  return { lane: '', stream: row.stream, at: row.at };
}

type ParkedRow = Delivery & {
  readonly parkedAt: Instant | null;
  readonly attempts: number;
  readonly error: string | null;
};

function asParked(row: ParkedRow): ParkedDelivery {
  return { ...row, parkedAt: row.parkedAt ?? row.receivedAt, error: row.error ?? '' };
}
