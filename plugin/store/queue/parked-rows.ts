/** The statements on effects that are given up until a person looks, or that sleep until the App is back, prepared once. */
import { sql } from 'kysely';
import type { Instant } from '../../calendar/instant.ts';
import type { Db } from '../engine/engine.ts';
import { type Param, prepare } from '../engine/prepare.ts';

interface Aside {
  readonly key: string;
  readonly state: 'parked' | 'asleep';
  readonly now: Instant;
  readonly attempts: number;
  readonly error: string;
}

/** Prepares them; the given handle serves only to compile. */
export function parkedRows(db: Db) {
  return {
    replayLane: prepare((param: Param<{ lane: string }>) =>
      db
        .updateTable('effect')
        .set({ state: sql.lit('waiting'), settled_at: null, attempts: sql.lit(0), aside: sql.lit(0) })
        .where('lane', '=', param('lane'))
        .where('state', '=', sql.lit('parked'))
        .returning(['lane', 'stream', 'not_before as at']),
    ),

    wakeAll: prepare(() =>
      db
        .updateTable('effect')
        .set({ state: sql.lit('waiting'), settled_at: null, attempts: sql.lit(0), aside: sql.lit(0) })
        .where('state', '=', sql.lit('asleep'))
        .returning(['lane', 'stream', 'not_before as at']),
    ),

    forgetAsleep: prepare((param: Param<{ before: Instant }>) =>
      db
        .updateTable('effect')
        .set({ state: sql.lit('dropped'), body: sql.lit('') })
        .where('state', '=', sql.lit('asleep'))
        .where('settled_at', '<', param('before')),
    ),

    putAside: prepare((param: Param<Aside>) =>
      db
        .updateTable('effect')
        .set({
          state: param('state'),
          settled_at: param('now'),
          attempts: param('attempts'),
          note: param('error'),
        })
        .where('key', '=', param('key')),
    ),

    replay: prepare((param: Param<{ key: string }>) =>
      db
        .updateTable('effect')
        .set({ state: sql.lit('waiting'), settled_at: null, attempts: sql.lit(0), aside: sql.lit(0) })
        .where('key', '=', param('key'))
        .where('state', '=', sql.lit('parked'))
        .returning(['lane', 'stream', 'not_before as at']),
    ),

    drop: prepare((param: Param<{ key: string; now: Instant }>) =>
      db
        .updateTable('effect')
        .set({ state: sql.lit('dropped'), body: sql.lit(''), settled_at: param('now') })
        .where('key', '=', param('key'))
        .where('state', '=', sql.lit('parked'))
        .returning('key'),
    ),

    parked: prepare((param: Param<{ limit: number }>) =>
      db
        .selectFrom('effect')
        .select(['key', 'lane', 'stream', 'kind', 'body', 'not_before as notBefore'])
        .select(['settled_at as parkedAt', 'attempts', 'note as error'])
        .where('state', '=', sql.lit('parked'))
        .orderBy('seq')
        .limit(param('limit')),
    ),

    parkedCount: prepare(() =>
      db
        .selectFrom('effect')
        .select((column) => column.fn.countAll<number>().as('count'))
        .where('state', '=', sql.lit('parked')),
    ),
  };
}
