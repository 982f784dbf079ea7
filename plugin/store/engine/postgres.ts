/** PostgreSQL as an engine: a pool of connections, shared with other processes of the same desk. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { type DatabaseAt, type Db, type Engine, type Opening, whyNotSchema } from './engine.ts';
import { postgresWrite } from './postgres-write.ts';
import { lockSchema, migrate, mustBePresent } from './schema/migrate.ts';
import { UnfitStore } from './schema/newer-store.ts';
import type { Tables } from './schema/tables.ts';

const INT8 = 20;
const MINUTE = 60_000;

/**
 * Connects to a PostgreSQL database and migrates it.
 *
 * @throws UnfitStore, such as NewerStore.
 */
export async function openPostgres({ url, schema = null }: DatabaseAt, opening: Opening): Promise<Engine> {
  const wrong = schema === null ? null : whyNotSchema(schema);
  if (wrong !== null) throw new UnfitStore(wrong);
  const pool = new pg.Pool({
    connectionString: schema === null ? url : within(url, schema),
    application_name: 'tierline',
    max: 10,
    connectionTimeoutMillis: 10_000,
    // A process that hangs in the middle of a transaction must not keep its rows from the others.
    idle_in_transaction_session_timeout: MINUTE,
    statement_timeout: MINUTE,
    // The server’s own limit cannot be told by a server that does not answer any more.
    query_timeout: MINUTE + 5_000,
    keepAlive: true,
    types: { getTypeParser: numbersForInt8 },
  });
  // A connection that is cut tells it by an event, idle or in use, and an event that nobody listens to ends the process.
  // Nothing is to be done about it: the pool replaces the connection, and the query in hand fails by itself.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const write = postgresWrite(db);
  try {
    await write('durable', async (own) => {
      if (opening === 'as it is') return mustBePresent(own);
      if (schema !== null) await makeSchema(own, schema);
      return migrate(own, 'postgres');
    });
  } catch (cause) {
    await db.destroy();
    if (cause instanceof UnfitStore) throw cause;
    throw new Error(
      `Could not open the PostgreSQL database at ${placeOf(url)}. Does it run, is DATABASE_URL right, and may its user make tables?`,
      { cause },
    );
  }
  // Whether its files are sound is the server’s own affair: it answers, or it does not.
  return {
    dialect: 'postgres',
    db,
    write,
    check: () => Promise.resolve(),
    backup: () =>
      Promise.reject(new Error('A PostgreSQL database is backed up by pg_dump, not by the running desk.')),
    close: () => db.destroy(),
  };
}

/**
 * Names without a schema are looked for there alone: what others put into `public`, or among temporary tables, is never
 * taken for the desk’s own.
 */
export function within(url: string, schema: string): string {
  const parsed = new URL(url);
  const more = parsed.searchParams.get('options');
  const path = `-c search_path=${schema},pg_temp`;
  parsed.searchParams.set('options', more === null ? path : `${more} ${path}`);
  return parsed.href;
}

/** @throws UnfitStore where a desk of before would be left behind. */
async function makeSchema(db: Db, schema: string): Promise<void> {
  await lockSchema(db);
  const { rows } = await sql<{ there: boolean; before: boolean }>`
    select to_regnamespace(${schema}) is not null as there,
      to_regclass('public.migration') is not null and to_regclass('public.delivery') is not null as before
  `.execute(db);
  if (rows[0]?.there === true) return;
  if (rows[0]?.before === true)
    throw new UnfitStore(
      `DATABASE_SCHEMA is “${schema}”, which is not there, and a desk has its tables in the schema public. Leave DATABASE_SCHEMA out to go on with that one; HT-0104 of the documentation says how to move it. For another desk beside it, make the schema first: create schema ${schema}.`,
    );
  await sql`create schema ${sql.id(schema)}`.execute(db);
}

/** Host and name of the database, without the password. */
function placeOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? 'an address that is no URL' : `${parsed.host}${parsed.pathname}`;
}

// Our bigints are GitHub's ids, instants and counts: all far below 2^53.
const numbersForInt8: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === INT8 ? Number : pg.types.getTypeParser(oid, format);
