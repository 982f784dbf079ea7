/** The fourth migration: who works on a ticket and how much it weighs, and when each person was last given one. */
import { sql } from 'kysely';
import type { Db, DialectName } from '../engine.ts';
import type { Migration } from './migration.ts';

export const loads: Migration = {
  name: '0004-loads',
  up: async (db, dialect) => {
    await db.schema.alterTable('ticket').addColumn('assignee', 'text').execute();
    await db.schema
      .alterTable('ticket')
      .addColumn('load', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createTable('turn')
      .addColumn('repository', 'bigint', (column) => column.notNull())
      .addColumn('login', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('turn_key', ['repository', 'login'])
      .execute();
    await fill(db, dialect);
    await sql`create index ticket_load on ticket (repository, assignee) where load > 0`.execute(db);
  },
};

/** What the tickets themselves have said so far. */
async function fill(db: Db, dialect: DialectName): Promise<void> {
  const read = (name: string) =>
    dialect === 'sqlite'
      ? sql`json_extract(state, ${sql.lit(`$.ticket.${name}`)})`
      : sql`state::json #>> ${sql.lit(`{ticket,${name}}`)}`;
  await sql`update ticket set assignee = ${read('assignee')}, load = case ${read('status')}
    when 'new' then 2 when 'open' then 2 when 'waiting' then 1 else 0 end`.execute(db);
}
