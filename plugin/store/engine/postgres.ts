/** PostgreSQL as an engine: a pool of connections, shared with other processes of the same desk. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.ts';
import { postgresWrite } from './postgres-write.ts';
import { migrate } from './schema/migrate.ts';
import { NewerStore } from './schema/newer-store.ts';
import type { Tables } from './schema/tables.ts';

const INT8 = 20;
const MINUTE = 60_000;

/**
 * Connects to a PostgreSQL database and migrates it.
 *
 * @throws NewerStore when a newer version of Tierline has written it.
 */
export async function openPostgres(url: string): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: url,
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
    await write('durable', (own) => migrate(own, 'postgres'));
  } catch (cause) {
    await db.destroy();
    if (cause instanceof NewerStore) throw cause;
    throw new Error(
      `Could not open the PostgreSQL database at ${placeOf(url)}. Does it run, is DATABASE_URL right, and may its user make tables?`,
      { cause },
    );
  }
  // Whether its files are sound is the server’s own affair: it answers, or it does not.
  return { dialect: 'postgres', db, write, check: () => Promise.resolve(), close: () => db.destroy() };
}

/** Host and name of the database, without the password. */
function placeOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? 'an address that is no URL' : `${parsed.host}${parsed.pathname}`;
}

// Our bigints are GitHub's ids, instants and counts: all far below 2^53.
const numbersForInt8: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === INT8 ? Number : pg.types.getTypeParser(oid, format);
