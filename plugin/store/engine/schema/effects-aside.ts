/** Effects that those behind them do not wait for: what keeps failing steps aside, and what cannot be done at present sleeps. */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** The sixth. */
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

/** The fourteenth. */
export const effectsAsleep: Migration = {
  name: '0014-effects-asleep',
  up: async (db) => {
    await sql`create index effect_asleep on effect (settled_at) where state = 'asleep'`.execute(db);
  },
};
