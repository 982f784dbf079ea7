/** The statements on streams, prepared once for one queue. */
import { sql } from 'kysely';
import type { Db, Engine } from '../engine/engine.ts';
import { type Param, prepare, prepareRows } from '../engine/prepare.ts';
import type { Queue } from '../engine/schema/tables.ts';
import { NO_HURRY } from './effect.ts';
import { effectHead } from './effect-head.ts';
import type { StreamName } from './stream-name.ts';

/** Prepares them; the engine serves only to compile. */
export function streamRows({ db, dialect }: Engine, queue: Queue) {
  const ours = sql.lit(queue);
  /** What has been due longest; by urgency, as far as it is wanted at all. */
  const taking = (byUrgency: boolean) =>
    prepare((param: Param<{ lane: string; now: number; until: number; token: string; least: number }>) =>
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
            .$if(byUrgency, (query) =>
              query
                .where((is) =>
                  is.or([is('urgency', '<=', param('least')), is('urgency', '=', sql.lit(NO_HURRY))]),
                )
                .orderBy('urgency'),
            )
            .orderBy('ready_at')
            .limit(1)
            .$if(dialect === 'postgres', (query) => query.forUpdate().skipLocked()),
        )
        .returning(['name', 'attempts', 'urgency']),
    );
  return {
    take: taking(false),
    takeUrgent: taking(true),

    add: prepareRows((params: readonly Param<{ lane: string; stream: string; at: number }>[]) =>
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
        )
        .returning(['lane', 'name as stream', 'ready_at as readyAt', 'token']),
    ),

    renew: prepare((param: Param<{ lane: string; stream: string; token: string; until: number }>) =>
      db
        .updateTable('stream')
        .set({ ready_at: param('until') })
        .where('queue', '=', ours)
        .where('lane', '=', param('lane'))
        .where('name', '=', param('stream'))
        .where('token', '=', param('token'))
        .returning('name'),
    ),

    give: prepare((param: Param<{ lane: string; stream: string; token: string }>) =>
      db
        .updateTable('stream')
        .set({ token: null })
        .where('queue', '=', ours)
        .where('lane', '=', param('lane'))
        .where('name', '=', param('stream'))
        .where('token', '=', param('token'))
        .returning('name'),
    ),

    putOff: prepare((param: Param<{ lane: string; stream: string; token: string; until: number }>) =>
      db
        .updateTable('stream')
        .set((column) => ({
          token: null,
          ready_at: param('until'),
          attempts: column('attempts', '-', 1),
        }))
        .where('queue', '=', ours)
        .where('lane', '=', param('lane'))
        .where('name', '=', param('stream'))
        .where('token', '=', param('token'))
        .returning('name'),
    ),

    refresh: prepare((param: Param<StreamName>) =>
      db
        .updateTable('stream')
        .set((column) => ({
          ready_at: ofHead(db, queue, 'not_before', param),
          attempts: column.fn.coalesce(ofHead(db, queue, 'attempts', param), sql.lit(0)),
          ...(queue === 'inbox' ? {} : { urgency: mostUrgent(db, param) }),
        }))
        .where('queue', '=', ours)
        .where('lane', '=', param('lane'))
        .where('name', '=', param('stream'))
        .where('token', 'is', null),
    ),

    hurry: prepare((param: Param<StreamName>) =>
      db
        .updateTable('stream')
        .set({ urgency: mostUrgent(db, param) })
        .where('queue', '=', ours)
        .where('lane', '=', param('lane'))
        .where('name', '=', param('stream')),
    ),

    nextAt: prepare(() =>
      db
        .selectFrom('stream')
        .select((column) => column.fn.min('ready_at').as('at'))
        .where('queue', '=', ours)
        .where('ready_at', 'is not', null),
    ),

    lanes: prepare((param: Param<{ now: number }>) =>
      db
        .selectFrom('stream')
        .select('lane')
        .distinct()
        .where('queue', '=', ours)
        .where('ready_at', '<=', param('now'))
        .orderBy('lane'),
    ),
  };
}

/** Of what is next in a stream of the outbox, or of something urgent behind it. */
function mostUrgent(db: Db, param: Param<StreamName>) {
  return sql<number>`coalesce(${db
    .selectFrom('effect')
    .select((column) => column.fn.min('urgency').as('urgency'))
    .where('lane', '=', param('lane'))
    .where('stream', '=', param('stream'))
    .where('state', '=', sql.lit('waiting'))
    .where(
      'urgency',
      '<',
      sql.lit(NO_HURRY),
    )}, ${effectHead(db, param).select('urgency')}, ${sql.lit(NO_HURRY)})`;
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
      return effectHead(db, param).select(column);
    default:
      return queue satisfies never;
  }
}
