/** The events of the tickets: the history that a ticket is folded from. */
import type { Instant } from '../desk/instant.ts';
import type { Db, Engine } from './engine/engine.ts';
import { type Param, prepare } from './engine/prepare.ts';

export interface EventRow {
  readonly ticket: string;
  /** Unique within the ticket. */
  readonly id: string;
  /** GitHub's time, not ours. */
  readonly at: Instant;
  /** Which comes first among events of one instant. */
  readonly rank: number;
  /** JSON text. */
  readonly body: string;
}

interface EventMoves {
  /** False when the ticket knows an event of this id already. */
  add(db: Db, event: EventRow): Promise<boolean>;
  /** A ticket's events in the order (at, rank, id), ids compared byte by byte. */
  of(db: Db, ticket: string): Promise<EventRow[]>;
}

/** The events of an engine. */
export function eventsOn(engine: Engine): EventMoves {
  const { db } = engine;
  const add = prepare((param: Param<EventRow>) =>
    db
      .insertInto('event')
      .values({
        ticket: param('ticket'),
        id: param('id'),
        at: param('at'),
        rank: param('rank'),
        body: param('body'),
      })
      .onConflict((conflict) => conflict.columns(['ticket', 'id']).doNothing()),
  );
  const of = prepare((param: Param<{ ticket: string }>) =>
    db
      .selectFrom('event')
      .select(['ticket', 'id', 'at', 'rank', 'body'])
      .where('ticket', '=', param('ticket'))
      .orderBy('at')
      .orderBy('rank')
      .orderBy('id'),
  );
  return {
    add: async (own, event) => (await add(own, event)).numAffectedRows === 1n,
    of: async (own, ticket) => (await of(own, { ticket })).rows,
  };
}
