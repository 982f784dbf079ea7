/** The numbers of announcements: each ticket counts its own from 1, and a number is given once. */
import { sql } from 'kysely';
import type { Db, Engine } from './engine/engine.ts';
import { type Param, prepare } from './engine/prepare.ts';

interface AnnouncementMoves {
  /** Numbers these announcements of a ticket in their order; by key, those that were made before left out. */
  number(db: Db, ticket: string, keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** The announcements of an engine. */
export function announcementsOn({ db }: Engine): AnnouncementMoves {
  const add = prepare((param: Param<{ key: string; ticket: string }>) =>
    db
      .insertInto('announcement')
      .values({
        key: param('key'),
        ticket: param('ticket'),
        sequence: sql<number>`(select coalesce(max(sequence), 0) + 1 from announcement where ticket = ${param('ticket')})`,
      })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('sequence'),
  );
  return {
    number: async (own, ticket, keys) => {
      const numbers = new Map<string, number>();
      for (const key of keys) {
        const [row] = (await add(own, { key, ticket })).rows;
        if (row !== undefined) numbers.set(key, row.sequence);
      }
      return numbers;
    },
  };
}
