/** Streams: things that are worked on one at a time and in order, leased to one worker until an instant. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '../../desk/instant.ts';
import type { Db, Engine } from '../engine/engine.ts';
import { type Param, prepare, prepareRows } from '../engine/prepare.ts';
import type { Queue } from '../schema/tables.ts';
import { LeaseLost } from './lease-lost.ts';

/** One stream of a queue. The inbox has a single lane, with an empty name. */
export interface StreamName {
  readonly lane: string;
  readonly stream: string;
}

export interface Lease extends StreamName {
  readonly token: string;
  /** How often the head of the stream has been claimed, this time included. */
  readonly attempts: number;
}

export interface Streams {
  /** Takes the stream of the lane whose head has been due longest, until `now + lease`; null when there is none. */
  take(db: Db, lane: string, now: Instant, lease: number): Promise<Lease | null>;
  /** Says that something was added to these streams; what is due first in an idle one stays as it was. */
  added(db: Db, streams: readonly (StreamName & { readonly at: Instant })[]): Promise<void>;
  /**
   * Ends the lease, with a change to what waits in the stream. The stream stays locked for the rest of the transaction.
   * Throws LeaseLost, before the change, when the lease is no longer ours.
   */
  end(db: Db, lease: Lease, change: () => Promise<unknown>): Promise<void>;
  /** Gives back a stream that was said to be due but holds nothing, as after a hand has deleted rows; it stays idle. */
  mend(db: Db, lease: Lease): Promise<null>;
  /** Looks at the head of an idle stream again, after what waits in it has changed. */
  refresh(db: Db, stream: StreamName): Promise<void>;
  /** The earliest instant at which something may be claimed, ends of leases included; null when nothing waits. */
  nextAt(db: Db): Promise<Instant | null>;
  /** The lanes in which something is due. */
  lanes(db: Db, now: Instant): Promise<string[]>;
}

/** The streams of one queue. */
export function streamsOf(engine: Engine, queue: Queue): Streams {
  const { db } = engine;
  const ours = sql.lit(queue);

  const take = prepare((param: Param<{ lane: string; now: number; until: number; token: string }>) =>
    db
      .updateTable('stream')
      .set((column) => ({
        token: param('token'),
        ready_at: param('until'),
        attempts: column('attempts', '+', 1),
      }))
      .where('queue', '=', ours)
      .where('lane', '=', param('lane'))
      .where('name', '=', (from) =>
        from
          .selectFrom('stream')
          .select('name')
          .where('queue', '=', ours)
          .where('lane', '=', param('lane'))
          .where('ready_at', '<=', param('now'))
          .orderBy('ready_at')
          .limit(1)
          .$if(engine.dialect === 'postgres', (query) => query.forUpdate().skipLocked()),
      )
      .returning(['name', 'attempts']),
  );

  const add = prepareRows((params: readonly Param<{ lane: string; stream: string; at: number }>[]) =>
    db
      .insertInto('stream')
      .values(
        params.map((param) => ({
          queue: ours,
          lane: param('lane'),
          name: param('stream'),
          ready_at: param('at'),
          token: null,
          attempts: 0,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['queue', 'lane', 'name'])
          .doUpdateSet({ ready_at: sql`coalesce(stream.ready_at, excluded.ready_at)` }),
      ),
  );

  const give = prepare((param: Param<{ lane: string; stream: string; token: string }>) =>
    db
      .updateTable('stream')
      .set({ token: null })
      .where('queue', '=', ours)
      .where('lane', '=', param('lane'))
      .where('name', '=', param('stream'))
      .where('token', '=', param('token'))
      .returning('name'),
  );

  const refresh = prepare((param: Param<StreamName>) =>
    db
      .updateTable('stream')
      .set((column) => ({
        ready_at: ofHead(db, queue, 'not_before', param),
        attempts: column.fn.coalesce(ofHead(db, queue, 'attempts', param), sql.lit(0)),
      }))
      .where('queue', '=', ours)
      .where('lane', '=', param('lane'))
      .where('name', '=', param('stream'))
      .where('token', 'is', null),
  );

  const nextAt = prepare(() =>
    db
      .selectFrom('stream')
      .select((column) => column.fn.min('ready_at').as('at'))
      .where('queue', '=', ours)
      .where('ready_at', 'is not', null),
  );

  const lanes = prepare((param: Param<{ now: number }>) =>
    db
      .selectFrom('stream')
      .select('lane')
      .distinct()
      .where('queue', '=', ours)
      .where('ready_at', '<=', param('now'))
      .orderBy('lane'),
  );

  const end: Streams['end'] = async (own, lease, change) => {
    const { rows } = await give(own, lease);
    if (rows.length === 0) throw new LeaseLost(`stream ${lease.stream} of the ${queue}`);
    await change();
    // A new statement, so that it sees what others added before the stream was locked.
    await refresh(own, lease);
  };

  return {
    take: async (own, lane, now, lease) => {
      const token = randomUUID();
      const [row] = (await take(own, { lane, now, until: now + lease, token })).rows;
      return row === undefined ? null : { lane, stream: row.name, token, attempts: row.attempts };
    },
    added: async (own, streams) => {
      await add(own, eachOnce(streams));
    },
    end,
    mend: async (own, lease) => {
      await end(own, lease, async () => undefined);
      return null;
    },
    refresh: async (own, stream) => {
      await refresh(own, stream);
    },
    nextAt: async (own) => (await nextAt(own, {})).rows[0]?.at ?? null,
    lanes: async (own, now) => (await lanes(own, { now })).rows.map((row) => row.lane),
  };
}

/** One column of the first waiting row of a stream; null when nothing waits. */
function ofHead(db: Db, queue: Queue, column: 'not_before' | 'attempts', param: Param<StreamName>) {
  switch (queue) {
    case 'inbox':
      return db
        .selectFrom('delivery')
        .select(column)
        .where('stream', '=', param('stream'))
        .where('state', '=', sql.lit('waiting'))
        .orderBy('seq')
        .limit(1);
    case 'outbox':
      return db
        .selectFrom('effect')
        .select(column)
        .where('lane', '=', param('lane'))
        .where('stream', '=', param('stream'))
        .where('state', '=', sql.lit('waiting'))
        .orderBy('seq')
        .limit(1);
    default:
      return queue satisfies never;
  }
}

/** Each stream once with its first instant, in one order for all processes, so that they do not wait for each other in a ring. */
function eachOnce<Added extends StreamName>(streams: readonly Added[]): Added[] {
  const first = new Map<string, Added>();
  for (const added of streams) {
    const key = JSON.stringify([added.lane, added.stream]);
    if (!first.has(key)) first.set(key, added);
  }
  return [...first].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, added]) => added);
}
