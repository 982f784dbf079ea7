/** The fifth migration: each announcement of a ticket gets a number, which subscribers order their messages by. */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const announcementsTable: Migration = {
  name: '0005-announcements',
  up: async (db) => {
    await db.schema
      .createTable('announcement')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('ticket', 'text', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addUniqueConstraint('announcement_sequence', ['ticket', 'sequence'])
      .execute();
    // Those that went out so far are counted in their order. A message's key is the announcement's, `@` and its reader.
    await sql`insert into announcement (key, ticket, sequence)
      select key, ticket, row_number() over (partition by ticket order by first) from (
        select substr(key, 1, length(key) - length(lane) + 10) as key, stream as ticket, min(seq) as first
        from effect where lane like 'subscriber/%' and stream not like 'missed/%' group by 1, 2
      ) as sent`.execute(db);
  },
};
