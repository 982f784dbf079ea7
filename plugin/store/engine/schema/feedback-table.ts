/** The third migration: what visitors of the portal say, counted by day and by nothing that names them. */
import type { Migration } from './migration.ts';

export const feedbackTable: Migration = {
  name: '0003-feedback',
  up: async (db) => {
    await db.schema
      .createTable('feedback')
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('said', 'text', (column) => column.notNull())
      .addColumn('about', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('feedback_key', ['day', 'said', 'about'])
      .execute();
  },
};
