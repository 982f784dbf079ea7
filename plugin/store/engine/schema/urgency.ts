/** The twelfth migration: what somebody waits for goes out before what can wait. */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const urgency: Migration = {
  name: '0012-urgency',
  up: async (db) => {
    for (const table of ['effect', 'stream'])
      await db.schema
        .alterTable(table)
        .addColumn('urgency', 'integer', (column) => column.notNull().defaultTo(4))
        .execute();
    await sql`create index stream_urgent on stream (lane, urgency, ready_at)
      where queue = 'outbox' and ready_at is not null`.execute(db);
  },
};
