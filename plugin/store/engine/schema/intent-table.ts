/** The tenth migration: what visitors of the portal meant and found answered, each by a random number and nothing else. */
import type { Migration } from './migration.ts';

export const intentTable: Migration = {
  name: '0010-intents',
  up: async (db) => {
    await db.schema
      .createTable('confirmed_intent')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('meant', 'text', (column) => column.notNull())
      .addColumn('meant_at', 'bigint', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('confirmed_at', 'bigint', (column) => column.notNull())
      .addColumn('came_back_at', 'bigint')
      .execute();
    await db.schema
      .createIndex('confirmed_intent_meant')
      .on('confirmed_intent')
      .columns(['meant_at'])
      .execute();
  },
};
