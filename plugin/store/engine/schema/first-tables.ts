/** The first migration: every table that the desk began with. */
import { type CreateTableBuilder, sql } from 'kysely';
import type { Db, DialectName } from '../engine.ts';
import type { Migration } from './migration.ts';

export const firstTables: Migration = {
  name: '0001-first-tables',
  up: async (db, dialect) => {
    await createQueues(db, dialect);
    await createTickets(db, dialect);
    await createIndexes(db);
  },
};

async function createQueues(db: Db, dialect: DialectName): Promise<void> {
  await waiting(db.schema.createTable('delivery').$call(numbered(dialect)))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('action', 'text')
    .addColumn('installation', 'bigint')
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .execute();
  await waiting(db.schema.createTable('effect').$call(numbered(dialect)))
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('stream')
    .addColumn('queue', 'text', (column) => column.notNull())
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('ready_at', 'bigint')
    .addColumn('token', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('stream_key', ['queue', 'lane', 'name'])
    .$call((table) => (dialect === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table))
    .execute();
}

async function createTickets(db: Db, dialect: DialectName): Promise<void> {
  await db.schema
    .createTable('ticket')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('repository', 'bigint', (column) => column.notNull())
    .addColumn('installation', 'bigint', (column) => column.notNull())
    .addColumn('number', 'bigint', (column) => column.notNull())
    .addColumn('open', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('event')
    .addColumn('ticket', 'text', (column) => column.notNull())
    .addColumn('id', byteOrdered(dialect), (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('rank', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('event_key', ['ticket', 'id'])
    .execute();
  await db.schema
    .createTable('policy')
    .$call(numbered(dialect))
    .addColumn('repository', 'bigint', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('effective_at', 'bigint', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addUniqueConstraint('policy_version', ['repository', 'version'])
    .execute();
  await db.schema
    .createTable('link')
    .addColumn('repository', 'bigint', (column) => column.notNull())
    .addColumn('number', 'bigint', (column) => column.notNull())
    .addColumn('ticket', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('link_key', ['repository', 'number'])
    .execute();
  await db.schema
    .createTable('memory')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

// Partial indexes: history grows for ever, and what waits stays few.
async function createIndexes(db: Db): Promise<void> {
  const statements = [
    sql`create index delivery_head on delivery (stream, seq) where state = 'waiting'`,
    sql`create index delivery_parked on delivery (seq) where state = 'parked'`,
    sql`create index effect_head on effect (lane, stream, seq) where state = 'waiting'`,
    sql`create index effect_parked on effect (seq) where state = 'parked'`,
    sql`create index stream_ready on stream (queue, lane, ready_at) where ready_at is not null`,
    sql`create index ticket_due on ticket (due_at) where due_at is not null`,
    sql`create index ticket_place on ticket (repository, number)`,
  ];
  for (const statement of statements) await statement.execute(db);
}

type Table = CreateTableBuilder<string, string>;

function numbered(dialect: DialectName): (table: Table) => Table {
  return (table) =>
    dialect === 'sqlite'
      ? table.addColumn('seq', 'integer', (column) => column.primaryKey())
      : table.addColumn('seq', 'bigint', (column) => column.primaryKey().generatedByDefaultAsIdentity());
}

/** The columns of everything that waits its turn. */
function waiting(table: Table): Table {
  return table
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('not_before', 'bigint', (column) => column.notNull())
    .addColumn('settled_at', 'bigint')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('note', 'text');
}

// Events are folded in the order of their ids, which must not depend on the language of the database.
function byteOrdered(dialect: DialectName) {
  return dialect === 'sqlite' ? sql`text` : sql`text collate "C"`;
}
