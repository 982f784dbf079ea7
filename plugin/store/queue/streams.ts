/** Streams: things that are worked on one at a time and in order, leased to one worker until an instant. */
import { randomUUID } from 'node:crypto';
import type { Instant } from '../../calendar/instant.ts';
import type { Db, Engine } from '../engine/engine.ts';
import type { Queue } from '../engine/schema/tables.ts';
import { LeaseLost } from './lease-lost.ts';
import type { StreamName } from './stream-name.ts';
import { streamRows } from './stream-rows.ts';

export interface Lease extends StreamName {
  readonly token: string;
  /** How often the head of the stream has been claimed, this time included. */
  readonly attempts: number;
}

interface Streams {
  /** Takes the stream of the lane whose head has been due longest, or the most urgent one, until `now + lease`; null when there is none. */
  take(
    db: Db,
    lane: string,
    now: Instant,
    lease: number,
    least?: number,
  ): Promise<(Lease & { readonly urgency: number }) | null>;
  /** Says that something was added to these streams. */
  added(db: Db, streams: readonly (StreamName & { readonly at: Instant })[]): Promise<void>;
  /** Holds the stream until a later instant. Throws LeaseLost when the lease is no longer ours. */
  renew(db: Db, lease: Lease, until: Instant): Promise<void>;
  /**
   * Ends the lease, with a change to what waits in the stream. The stream stays locked for the rest of the transaction.
   * Throws LeaseLost, before the change, when the lease is no longer ours.
   */
  end(db: Db, lease: Lease, change: () => Promise<unknown>): Promise<void>;
  /** Ends the lease as if it had never been, but for a rest until an instant. Throws LeaseLost. */
  putOff(db: Db, lease: Lease, until: Instant): Promise<void>;
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
  const rows = streamRows(engine, queue);

  const lost = ({ stream }: Lease) => new LeaseLost(`stream ${stream} of the ${queue}`);

  const end: Streams['end'] = async (own, lease, change) => {
    const held = await rows.give(own, lease);
    if (held.rows.length === 0) throw lost(lease);
    await change();
    // A new statement, so that it sees what others added before the stream was locked.
    await rows.refresh(own, lease);
  };

  return {
    take: async (own, lane, now, lease, least) => {
      const token = randomUUID();
      const asked = { lane, now, until: now + lease, token, least: least ?? 0 };
      const [row] = (least === undefined ? await rows.take(own, asked) : await rows.takeUrgent(own, asked))
        .rows;
      return row === undefined
        ? null
        : { lane, stream: row.name, token, attempts: row.attempts, urgency: row.urgency };
    },
    added: async (own, streams) => {
      const once = eachOnce(streams);
      const standing = await rows.add(own, once);
      if (queue === 'inbox') return;
      // What was added need not wait for a head that stepped aside.
      const at = new Map(once.map((added) => [nameOf(added), added.at]));
      for (const stream of standing) {
        const waitsLonger = (stream.readyAt ?? 0) > (at.get(nameOf(stream)) ?? 0);
        if (stream.token === null && waitsLonger) await rows.refresh(own, stream);
        else if (stream.token === null) await rows.hurry(own, stream);
      }
    },
    renew: async (own, lease, until) => {
      const held = await rows.renew(own, { ...lease, until });
      if (held.rows.length === 0) throw new LeaseLost(`stream ${lease.stream} of the ${queue}`);
    },
    end,
    putOff: async (own, lease, until) => {
      const held = await rows.putOff(own, { ...lease, until });
      if (held.rows.length === 0) throw lost(lease);
    },
    mend: async (own, lease) => {
      await end(own, lease, async () => undefined);
      return null;
    },
    refresh: async (own, stream) => {
      await rows.refresh(own, stream);
    },
    nextAt: async (own) => (await rows.nextAt(own, {})).rows[0]?.at ?? null,
    lanes: async (own, now) => (await rows.lanes(own, { now })).rows.map((row) => row.lane),
  };
}

function nameOf({ lane, stream }: StreamName): string {
  return JSON.stringify([lane, stream]);
}

/** Each stream once with its first instant, in one order for all processes, so that they do not wait for each other in a ring. */
function eachOnce<Added extends StreamName>(streams: readonly Added[]): Added[] {
  const first = new Map<string, Added>();
  for (const added of streams) {
    const key = nameOf(added);
    if (!first.has(key)) first.set(key, added);
  }
  return [...first].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, added]) => added);
}
