/** The statements on deliveries, prepared once. */
import { sql } from 'kysely';
import type { Instant } from '../../calendar/instant.ts';
import type { Db } from '../engine/engine.ts';
import { type Param, prepare, prepareRows } from '../engine/prepare.ts';
import type { Delivery } from './delivery.ts';

/** Prepares them; the given handle serves only to compile. */
export function deliveryRows(db: Db) {
  return {
    insert: prepareRows((params: readonly Param<Delivery>[]) =>
      db
        .insertInto('delivery')
        .values(
          params.map((param) => ({
            id: param('id'),
            event: param('event'),
            action: param('action'),
            installation: param('installation'),
            stream: param('stream'),
            received_at: param('receivedAt'),
            payload: param('payload'),
            state: sql.lit('waiting'),
            not_before: param('receivedAt'),
            attempts: sql.lit(0),
          })),
        )
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning(['id', 'stream', 'received_at as at']),
    ),

    head: prepare((param: Param<{ stream: string }>) =>
      db
        .selectFrom('delivery')
        .select(['id', 'event', 'action', 'installation', 'stream', 'received_at as receivedAt', 'payload'])
        .select('attempts as settled')
        .where('stream', '=', param('stream'))
        .where('state', '=', sql.lit('waiting'))
        .orderBy('seq')
        .limit(1),
    ),

    // The payload has done its work: what it meant is in the ticket's events.
    settle: prepare(
      (param: Param<{ id: string; how: 'done' | 'ignored'; now: Instant; note: string | null }>) =>
        db
          .updateTable('delivery')
          .set({ state: param('how'), payload: sql.lit(''), settled_at: param('now'), note: param('note') })
          .where('id', '=', param('id')),
    ),

    delay: prepare((param: Param<{ id: string; notBefore: Instant; attempts: number; error: string }>) =>
      db
        .updateTable('delivery')
        .set({ not_before: param('notBefore'), attempts: param('attempts'), note: param('error') })
        .where('id', '=', param('id')),
    ),

    park: prepare((param: Param<{ id: string; now: Instant; attempts: number; error: string }>) =>
      db
        .updateTable('delivery')
        .set({
          state: sql.lit('parked'),
          settled_at: param('now'),
          attempts: param('attempts'),
          note: param('error'),
        })
        .where('id', '=', param('id')),
    ),

    recount: prepare((param: Param<{ id: string; attempts: number }>) =>
      db
        .updateTable('delivery')
        .set({ attempts: param('attempts') })
        .where('id', '=', param('id')),
    ),

    replay: prepare((param: Param<{ id: string }>) =>
      db
        .updateTable('delivery')
        .set((column) => ({
          state: sql.lit('waiting'),
          not_before: column.ref('received_at'),
          settled_at: null,
          attempts: sql.lit(0),
        }))
        .where('id', '=', param('id'))
        .where('state', '=', sql.lit('parked'))
        .returning(['stream', 'received_at as at']),
    ),

    drop: prepare((param: Param<{ id: string; now: Instant; note: string }>) =>
      db
        .updateTable('delivery')
        .set({
          state: sql.lit('ignored'),
          payload: sql.lit(''),
          settled_at: param('now'),
          note: param('note'),
        })
        .where('id', '=', param('id'))
        .where('state', '=', sql.lit('parked'))
        .returning('id'),
    ),

    // Only the oldest few hundred are looked at, so that the cost does not grow with the history.
    forget: prepare((param: Param<{ before: Instant }>) =>
      db.deleteFrom('delivery').where('seq', 'in', (from) =>
        from
          .selectFrom(from.selectFrom('delivery').selectAll().orderBy('seq').limit(500).as('oldest'))
          .select('oldest.seq')
          .where((column) =>
            column.or([
              column('oldest.state', '=', sql.lit('done')),
              column('oldest.state', '=', sql.lit('ignored')),
            ]),
          )
          .where('oldest.settled_at', '<', param('before')),
      ),
    ),

    parked: prepare((param: Param<{ limit: number }>) =>
      db
        .selectFrom('delivery')
        .select(['id', 'event', 'action', 'installation', 'stream', 'received_at as receivedAt', 'payload'])
        .select(['settled_at as parkedAt', 'attempts', 'note as error'])
        .where('state', '=', sql.lit('parked'))
        .orderBy('seq')
        .limit(param('limit')),
    ),

    // Answered by an index alone: a look at the rows themselves would read every payload that waits.
    waiting: prepare(() =>
      db
        .selectFrom('delivery')
        .select((column) => [column.fn.countAll<number>().as('count'), column.fn.min('seq').as('first')])
        .where('state', '=', sql.lit('waiting')),
    ),

    receivedAt: prepare((param: Param<{ seq: number }>) =>
      db.selectFrom('delivery').select('received_at as at').where('seq', '=', param('seq')),
    ),

    parkedCount: prepare(() =>
      db
        .selectFrom('delivery')
        .select((column) => column.fn.countAll<number>().as('count'))
        .where('state', '=', sql.lit('parked')),
    ),
  };
}
