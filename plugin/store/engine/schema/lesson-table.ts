/** The seventh migration: what staff have said of articles, as the tickets know it, so that nobody reads all tickets for it. */
import type { Migration } from './migration.ts';

export const lessonTable: Migration = {
  name: '0007-lessons',
  up: async (db) => {
    await db.schema
      .createTable('lesson')
      .addColumn('repository', 'bigint', (column) => column.notNull())
      .addColumn('ticket', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('fate', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('probability', 'double precision')
      .addPrimaryKeyConstraint('lesson_key', ['ticket', 'article'])
      .execute();
    await db.schema.createIndex('lesson_newest').on('lesson').columns(['repository', 'at']).execute();
  },
};
