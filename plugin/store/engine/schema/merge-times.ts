/** The second migration: a policy may take effect later than its merge, so both instants are kept. */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const mergeTimes: Migration = {
  name: '0002-merge-times',
  up: async (db) => {
    await db.schema
      .alterTable('policy')
      .addColumn('merged_at', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    // Until now each policy took effect at its merge.
    await sql`update policy set merged_at = effective_at`.execute(db);
  },
};
