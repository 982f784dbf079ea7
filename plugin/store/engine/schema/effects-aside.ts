/** The sixth migration: an effect that keeps failing steps aside, and those behind it go on. */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const effectsAside: Migration = {
  name: '0006-effects-aside',
  up: async (db) => {
    await db.schema
      .alterTable('effect')
      .addColumn('aside', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await sql`drop index effect_head`.execute(db);
    await sql`create index effect_head on effect (lane, stream, aside, seq) where state = 'waiting'`.execute(
      db,
    );
  },
};
