/** Copies of an SQLite database: made while it works, proved by opening them, and put in the place of a lost one. */
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  rmSync,
} from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { MIGRATIONS } from './schema/migrations.ts';
import { NewerStore } from './schema/newer-store.ts';

/** What is in a database, as somebody who opened it has seen. */
interface BackupContents {
  readonly tickets: number;
  readonly events: number;
  readonly deliveries: number;
  readonly effects: number;
}

/** Read and written by the user that made it, and by nobody else. */
const PRIVATE = 0o600;

/** Pages copied in one go, 16 MB as a rule. */
const RATE = 4_096;

/**
 * Nobody may write to the database meanwhile. Whether the copy is sound is for `lookInto` to say.
 *
 * @throws an Error with a sentence for the operator; then nothing is left at the path.
 */
export async function copySqlite(database: DatabaseSync, to: string): Promise<void> {
  makePrivate(to);
  try {
    await backup(database, to, { rate: RATE });
  } catch (cause) {
    rmSync(to, { force: true });
    throw new Error(`Could not copy the database to ${to}. Has the disk room?`, { cause });
  }
}

/**
 * Copies, proves the copy by opening it, and only then gives it its name.
 *
 * @param copy writes it at a path where there is nothing
 * @throws an Error with a sentence for the operator; then nothing is left at the path.
 */
export async function backUpSqlite(copy: (to: string) => Promise<void>, to: string): Promise<BackupContents> {
  if (existsSync(to))
    throw new Error(`${to} is there already. Name a file that is not, or move that one away.`);
  const partial = `${to}.partial`;
  await copy(partial);
  try {
    const contents = lookInto(partial);
    putInPlace(partial, to);
    return contents;
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Of a desk that does not run; its file is not changed. */
export async function copyFile(from: string, to: string): Promise<void> {
  const database = new DatabaseSync(from, { readOnly: true });
  try {
    await copySqlite(database, to);
  } finally {
    database.close();
  }
}

/**
 * Opens a database that nobody uses, has SQLite look through all of it, and counts what is in it.
 *
 * @throws NewerStore; an Error with a sentence for the operator when it is no sound database of a desk.
 */
function lookInto(file: string): BackupContents {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const url = pathToFileURL(file);
  url.search = '?mode=ro&immutable=1';
  const database = new DatabaseSync(url, { readOnly: true });
  try {
    const wrong = String(database.prepare('pragma integrity_check(1)').get()?.['integrity_check'] ?? '');
    if (wrong !== 'ok') throw new Error(`SQLite says: ${wrong}`);
    const count = (what: string): number =>
      Number(database.prepare(`select count(*) as n from ${what}`).get()?.['n'] ?? 0);
    const steps = database
      .prepare('select name from migration order by number')
      .all()
      .map(({ name }) => String(name));
    const unknown = steps.find((name, index) => MIGRATIONS[index]?.name !== name);
    if (unknown !== undefined) throw new NewerStore(unknown);
    return {
      tickets: count('ticket'),
      events: count('event'),
      deliveries: count("delivery where state in ('waiting', 'parked')"),
      effects: count("effect where state in ('waiting', 'parked')"),
    };
  } catch (cause) {
    if (cause instanceof NewerStore) throw cause;
    throw new Error(
      `${file} is no sound database of a desk: ${cause instanceof Error ? cause.message : cause}`,
      {
        cause,
      },
    );
  } finally {
    database.close();
  }
}

/**
 * Puts a copy where there is no database. The backup itself stays as it is.
 *
 * @param prove opens the copy before it counts, and rejects when it cannot be relied on
 * @throws an Error with a sentence for the operator; then nothing is left at the target.
 */
export async function restoreSqlite(
  from: string,
  to: string,
  prove: (copy: string) => Promise<void>,
): Promise<BackupContents> {
  const inTheWay = [to, `${to}-wal`, `${to}-journal`].find((path) => existsSync(path));
  if (inTheWay !== undefined)
    throw new Error(
      `${inTheWay} is there, and is not written over. Stop the desk and move it away first, or set DATABASE_URL to a file that is not there.`,
    );
  lookInto(from);
  const partial = `${to}.partial`;
  makePrivate(partial);
  try {
    rmSync(partial);
    copyFileSync(from, partial, constants.COPYFILE_EXCL);
    chmodSync(partial, PRIVATE);
    await prove(partial);
    const contents = lookInto(partial);
    putInPlace(partial, to);
    return contents;
  } finally {
    for (const path of [partial, `${partial}-wal`, `${partial}-journal`]) rmSync(path, { force: true });
  }
}

/** Fails where there is something, a link included, rather than write through it. */
export function makePrivate(path: string): void {
  try {
    closeSync(openSync(path, 'wx', PRIVATE));
  } catch (cause) {
    throw new Error(
      `Could not make ${path}. Is it there already, or may this user not write to its folder?`,
      { cause },
    );
  }
}

/** On the disk, and whole or not at all; never over another. */
export function putInPlace(partial: string, to: string): void {
  const file = openSync(partial, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  linkSync(partial, to);
}
