/** SQLite as an engine: one file, one process, one connection, and every commit on the disk before it is told of. */
import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { type Disk, watchDisk } from './disk.ts';
import type { Db, Engine, Opening } from './engine.ts';
import { type Connection, groupCommit } from './group-commit.ts';
import { kyselyDatabase } from './node-sqlite.ts';
import { migrate, mustBePresent } from './schema/migrate.ts';
import type { Tables } from './schema/tables.ts';
import { copySqlite } from './sqlite-backup.ts';
import { watchSqliteFile } from './sqlite-file.ts';

/** A process that is just stopping may still hold the file; wait for it this long, in milliseconds. */
const PATIENCE = 2_000;

/** Read and written by the user that the desk runs as, and by nobody else. */
const PRIVATE = 0o600;

const SQLITE_BUSY = 5;

/**
 * Opens and migrates a SQLite file; makes it if there is none, in a folder that must be there.
 *
 * @throws StoreInUse when another process holds the file.
 * @throws NewerStore when a newer version of Tierline has written it.
 */
export async function openSqlite(path: string, opening: Opening = 'forward'): Promise<Engine> {
  const database = openFile(path);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: kyselyDatabase(database) }) });
  const disk = path === ':memory:' ? null : watchDisk(`${path}-wal`);
  const write = groupCommit<Db>((use) =>
    db.connection().execute((own) => use(connectionOf(database, own, disk))),
  );
  try {
    await write('durable', async (own) => {
      if (opening === 'forward') await migrate(own, 'sqlite');
      else await mustBePresent(own);
      await endLeases(own);
    });
  } catch (cause) {
    database.close();
    throw cause;
  }
  const file = path === ':memory:' ? null : watchSqliteFile(path);
  return {
    dialect: 'sqlite',
    db,
    write,
    check: async () => {
      disk?.check();
      file?.check();
    },
    // A page that is copied in the middle of a transaction would be refused, so they take turns.
    backup: (to) => db.connection().execute(() => copySqlite(database, to)),
    close: async () => {
      await file?.close();
      await disk?.close();
      await db.destroy();
    },
  };
}

function openFile(path: string): DatabaseSync {
  const database = connect(path);
  try {
    // Exclusive before WAL: then no shared memory file is made, and the lock is held until we close.
    database.exec('pragma locking_mode = exclusive');
    database.exec('pragma journal_mode = wal');
    // The log is waited for after each commit by ourselves; SQLite waits for it before it is copied into the database.
    database.exec('pragma synchronous = normal');
    database.exec('pragma wal_autocheckpoint = 4000');
    database.exec('pragma temp_store = memory');
    database.exec('pragma cache_size = -65536');
    database.exec('begin exclusive; commit');
    return database;
  } catch (cause) {
    database.close();
    if (isBusy(cause)) throw new StoreInUse(path, { cause });
    throw new Error(`Could not read ${path} as a Tierline database. Is it another kind of file?`, { cause });
  }
}

function connect(path: string): DatabaseSync {
  const folder = dirname(path);
  // A folder made for a path with a typing error would hold an empty desk, and nobody would see why.
  if (path !== ':memory:' && !existsSync(folder)) {
    throw new Error(
      `There is no folder ${folder} for the database file. Make it, or set DATABASE_URL to a file in a folder that is there.`,
    );
  }
  try {
    if (path !== ':memory:') keepPrivate(path);
    return new DatabaseSync(path, { timeout: PATIENCE });
  } catch (cause) {
    throw new Error(`Could not make the database file ${path}. May this user write to its folder?`, {
      cause,
    });
  }
}

/** Tickets are nobody else’s on this machine. SQLite gives its log beside the file the same mode. */
function keepPrivate(path: string): void {
  closeSync(openSync(path, 'a', PRIVATE));
  chmodSync(path, PRIVATE);
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

function connectionOf(database: DatabaseSync, db: Db, disk: Disk | null): Connection<Db> {
  return {
    db,
    begin: () => database.exec('begin immediate'),
    commit: (durability) => {
      database.exec('commit');
      return disk === null ? null : disk.kept(durability === 'durable');
    },
    rollback: () => {
      // A full disk makes SQLite roll back by itself.
      if (database.isTransaction) database.exec('rollback');
    },
    save: () => database.exec('savepoint job'),
    keep: () => database.exec('release job'),
    undo: () => database.exec('rollback to job; release job'),
  };
}

/** The file is ours alone, so whoever held a lease is gone, and waiting for it to run out would be waiting for nobody. */
async function endLeases(db: Db): Promise<void> {
  await db.updateTable('stream').set({ token: null, ready_at: 0 }).where('token', 'is not', null).execute();
}

/** The refusal to open a SQLite file that another process has open. */
export class StoreInUse extends Error {
  override readonly name = 'StoreInUse';

  constructor(path: string, options?: ErrorOptions) {
    super(
      `Another process is using the database file ${path}. One desk runs on one file: stop the other process, or give this one another DATABASE_URL. To run several processes, use PostgreSQL.`,
      options,
    );
  }
}
