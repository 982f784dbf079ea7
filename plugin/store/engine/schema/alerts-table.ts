/** The eighth migration: the groups of alerts that monitoring tells of, each once, and the ticket that each is about. */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const alertsTable: Migration = {
  name: '0008-alerts',
  up: async (db) => {
    await db.schema
      .createTable('alert_group')
      .addColumn('repository', 'bigint', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('identity', 'text', (column) => column.notNull())
      .addColumn('opening', 'text')
      .addColumn('ticket', 'text')
      .addColumn('awaited_until', 'bigint')
      .addColumn('told_at', 'bigint', (column) => column.notNull())
      .addColumn('heard_at', 'bigint', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('alert_group_key', ['repository', 'source', 'identity'])
      .execute();
    await sql`create index alert_group_opening on alert_group (opening) where opening is not null`.execute(
      db,
    );
    await sql`create index alert_group_heard on alert_group (heard_at)`.execute(db);
  },
};
