/** The statements on effects, prepared once. */
import { sql } from 'kysely';
import type { Instant } from '../../calendar/instant.ts';
import type { Db } from '../engine/engine.ts';
import { type Param, prepare, prepareRows } from '../engine/prepare.ts';
import type { NewEffect } from './effect.ts';
import { effectHead } from './effect-head.ts';
import { parkedRows } from './parked-rows.ts';
import type { StreamName } from './stream-name.ts';

interface Delay {
  readonly key: string;
  readonly notBefore: Instant;
  readonly attempts: number;
  readonly error: string;
  readonly aside: 0 | 1;
}

interface NewRow extends NewEffect {
  readonly urgency: number;
  readonly cause: string | null;
}

/** Prepares them; the given handle serves only to compile. */
export function effectRows(db: Db) {
  return {
    ...parkedRows(db),

    insert: prepareRows((params: readonly Param<NewRow>[]) =>
      db
        .insertInto('effect')
        .values(
          params.map((param) => ({
            key: param('key'),
            lane: param('lane'),
            stream: param('stream'),
            kind: param('kind'),
            body: param('body'),
            state: sql.lit('waiting'),
            not_before: param('notBefore'),
            cause: param('cause'),
            attempts: sql.lit(0),
            urgency: param('urgency'),
          })),
        )
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returning(['seq', 'key', 'lane', 'stream', 'not_before as at']),
    ),

    // The head of a stream that somebody holds may be on its way already; it is let go.
    supersede: prepare(
      (param: Param<{ lane: string; stream: string; kind: string; seq: number; now: Instant }>) =>
        db
          .updateTable('effect')
          .set({ state: sql.lit('dropped'), body: sql.lit(''), settled_at: param('now') })
          .where('lane', '=', param('lane'))
          .where('stream', '=', param('stream'))
          .where('state', '=', sql.lit('waiting'))
          .where('kind', '=', param('kind'))
          .where('seq', '<', param('seq'))
          .where('seq', '<>', (from) =>
            from.fn.coalesce(
              effectHead(db, param)
                .innerJoin('stream', (join) =>
                  join.onRef('stream.lane', '=', 'effect.lane').onRef('stream.name', '=', 'effect.stream'),
                )
                .select('effect.seq')
                .where('stream.queue', '=', sql.lit('outbox'))
                .where('stream.token', 'is not', null),
              sql.lit(0),
            ),
          )
          .returning(['seq', 'urgency']),
    ),

    setUrgency: prepare((param: Param<{ key: string; urgency: number }>) =>
      db
        .updateTable('effect')
        .set({ urgency: param('urgency') })
        .where('key', '=', param('key')),
    ),

    move: prepare((param: Param<{ from: number; to: number }>) =>
      db
        .updateTable('effect')
        .set({ seq: param('to') })
        .where('seq', '=', param('from')),
    ),

    head: prepare((param: Param<StreamName>) =>
      effectHead(db, param)
        .select(['key', 'lane', 'stream', 'kind', 'body', 'not_before as notBefore'])
        .select(['attempts as settled', 'note', 'cause']),
    ),

    done: prepare((param: Param<{ key: string; now: Instant }>) =>
      db
        .updateTable('effect')
        .set({
          state: sql.lit('done'),
          body: sql`case when lane like 'subscriber/%' then body else '' end`,
          settled_at: param('now'),
          note: null,
        })
        .where('key', '=', param('key')),
    ),

    forgetSent: prepare((param: Param<{ before: Instant }>) =>
      db
        .updateTable('effect')
        .set({ body: sql.lit('') })
        .where('seq', 'in', (from) =>
          from
            .selectFrom('effect')
            .select('seq')
            .where('state', '=', sql.lit('done'))
            .where('body', '<>', sql.lit(''))
            .where('settled_at', '<', param('before'))
            .limit(500),
        ),
    ),

    resend: prepare((param: Param<{ lane: string; from: Instant; to: Instant }>) =>
      db
        .updateTable('effect')
        .set({ state: sql.lit('waiting'), settled_at: null, attempts: sql.lit(0), aside: sql.lit(0) })
        .where('lane', '=', param('lane'))
        .where((is) => is.or([is('state', '=', sql.lit('done')), is('state', '=', sql.lit('parked'))]))
        .where('body', '<>', sql.lit(''))
        .where('settled_at', '>=', param('from'))
        .where('settled_at', '<', param('to'))
        .returning(['lane', 'stream', 'not_before as at']),
    ),

    inLane: prepare((param: Param<{ lane: string }>) =>
      db
        .selectFrom('effect')
        .select(({ fn }) => ['state', fn.countAll<number>().as('count'), fn.min('not_before').as('oldest')])
        .where('lane', '=', param('lane'))
        .where((is) => is.or([is('state', '=', sql.lit('waiting')), is('state', '=', sql.lit('parked'))]))
        .groupBy('state'),
    ),

    delay: prepare((param: Param<Delay>) =>
      db
        .updateTable('effect')
        .set({
          not_before: param('notBefore'),
          attempts: param('attempts'),
          note: param('error'),
          aside: param('aside'),
        })
        .where('key', '=', param('key')),
    ),

    putOff: prepare((param: Param<{ key: string; until: Instant; attempts: number }>) =>
      db
        .updateTable('effect')
        .set({ not_before: param('until'), attempts: param('attempts') })
        .where('key', '=', param('key')),
    ),

    recount: prepare((param: Param<{ key: string; attempts: number }>) =>
      db
        .updateTable('effect')
        .set({ attempts: param('attempts') })
        .where('key', '=', param('key')),
    ),

    has: prepare((param: Param<{ key: string }>) =>
      db.selectFrom('effect').select('seq').where('key', '=', param('key')),
    ),

    know: prepare((param: Param<{ key: string; now: Instant }>) =>
      db
        .insertInto('effect')
        .values({
          key: param('key'),
          lane: sql.lit(''),
          stream: sql.lit(''),
          kind: sql.lit('known'),
          body: sql.lit(''),
          state: sql.lit('done'),
          not_before: param('now'),
          attempts: sql.lit(0),
          settled_at: param('now'),
        })
        .onConflict((conflict) => conflict.column('key').doNothing()),
    ),

    beginning: prepare((param: Param<{ like: string; limit: number }>) =>
      db
        .selectFrom('effect')
        .select(['key', 'kind', 'stream'])
        .where('state', '=', sql.lit('waiting'))
        .where('key', 'like', param('like'))
        .orderBy('seq')
        .limit(param('limit')),
    ),

    waiting: prepare(() =>
      db
        .selectFrom('effect')
        .select((column) => [
          column.fn.countAll<number>().as('count'),
          column.fn.min('not_before').as('oldest'),
        ])
        .where('state', '=', sql.lit('waiting')),
    ),
  };
}
