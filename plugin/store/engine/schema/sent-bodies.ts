/** The eleventh migration: what subscribers were sent is kept for a while, and found by when it was sent. */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const sentBodies: Migration = {
  name: '0011-sent-bodies',
  up: async (db) => {
    await sql`create index effect_sent on effect (settled_at) where state = 'done' and body <> ''`.execute(
      db,
    );
  },
};
