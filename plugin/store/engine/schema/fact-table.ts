/** The ninth migration: what figures are counted from, so that a year of tickets is read in seconds. */
import type { Migration } from './migration.ts';

export const factTable: Migration = {
  name: '0009-facts',
  up: async (db) => {
    await db.schema
      .createTable('fact')
      .addColumn('ticket', 'text', (column) => column.primaryKey())
      .addColumn('repository', 'bigint', (column) => column.notNull())
      .addColumn('version', 'bigint', (column) => column.notNull())
      .addColumn('shape', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('fact_place').on('fact').columns(['repository', 'ticket']).execute();
    // Whose facts are older than the ticket is found without reading a ticket.
    await db.schema
      .createIndex('ticket_version')
      .on('ticket')
      .columns(['repository', 'id', 'version'])
      .execute();
  },
};
