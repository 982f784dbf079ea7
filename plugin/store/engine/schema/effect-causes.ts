/** The thirteenth migration: an effect knows the delivery that it came of, so that the log has one id for both. */
import type { Migration } from './migration.ts';

export const effectCauses: Migration = {
  name: '0013-effect-causes',
  up: async (db) => {
    await db.schema.alterTable('effect').addColumn('cause', 'text').execute();
  },
};
