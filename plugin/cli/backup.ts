/** `tierline backup` and `tierline restore`: a copy of the desk’s database, and the way back from one; both prove it by opening. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { machineClock } from '../clock.ts';
import { programEnvironment, readDatabase, readSocket } from '../config.ts';
import { backedUpSchema } from '../server/admin.ts';
import { lookFirst } from '../server/deliver/done-before.ts';
import { sayError } from '../server/say-error.ts';
import type { DatabaseAt } from '../store/engine/engine.ts';
import { askDesk } from './ask-desk.ts';
import type { Deed } from './verb.ts';

export const backup: Deed = deed(
  'Where to? Write the name of a file that is not there yet.',
  async (file) => {
    const at = readDatabase();
    const contents = await (sqliteFile(at) === null ? backUpPostgres(at, file) : backUpSqlite(at, file));
    return `Backed up to ${file}: ${contents}. It holds every ticket’s words: keep it as you keep the tickets.`;
  },
);

export const restore: Deed = deed(
  'From where? Write the name of a file that `tierline backup` made.',
  async (file) => {
    const at = readDatabase();
    const contents = await (sqliteFile(at) === null ? restorePostgres(at, file) : restoreSqlite(at, file));
    return `Restored from ${file}: ${contents}. Start the desk: what happened since is read from GitHub, as far back as GitHub tells.`;
  },
);

/** @param work resolves to what is said at the end */
function deed(which: string, work: (file: string) => Promise<string>): Deed {
  return {
    run: async (words, print) => {
      const [file, ...more] = words;
      if (file === undefined || file === '' || more.length > 0) {
        print(which);
        return 2;
      }
      try {
        print(await work(resolve(file)));
        return 0;
      } catch (error) {
        print(`Nothing was done: ${sayError(error)}`);
        return 1;
      }
    },
  };
}

function sqliteFile({ url }: DatabaseAt): string | null {
  return /^sqlite:(.+)$/.exec(url)?.[1] ?? null;
}

/** By the running desk, which alone may read its file; of one that does not run, from the file. */
async function backUpSqlite(at: DatabaseAt, to: string): Promise<string> {
  const { backUpSqlite: backUp, copyFile } = await import('../store/engine/sqlite-backup.ts');
  const copy = async (file: string): Promise<void> => {
    const call = { method: 'POST', path: '/backup', body: { file } } as const;
    const asked = await askDesk(readSocket(), call, backedUpSchema);
    if ('answer' in asked) {
      if (asked.answer.refused !== null) throw new Error(asked.answer.refused);
      return;
    }
    const from = sqliteFile(at) ?? '';
    if (asked.absent !== true || !existsSync(from)) throw new Error(asked.refused);
    await copyFile(from, file);
  };
  return sayContents(await backUp(copy, to));
}

async function restoreSqlite(at: DatabaseAt, from: string): Promise<string> {
  const asked = await askDesk(readSocket(), { method: 'GET', path: '/health' }, z.unknown());
  if ('answer' in asked) throw new Error('a desk is running here. Stop it, and move its database file away.');
  const { restoreSqlite: put } = await import('../store/engine/sqlite-backup.ts');
  return sayContents(
    await put(from, sqliteFile(at) ?? '', (copy) => proveRestored({ url: `sqlite:${copy}` })),
  );
}

async function backUpPostgres(at: DatabaseAt, to: string): Promise<string> {
  const { backUpPostgres: dump, countPostgres } = await import('../store/engine/postgres-backup.ts');
  await dump({ ...at, environment: programEnvironment() }, to);
  return sayContents(await countPostgres(at));
}

async function restorePostgres(at: DatabaseAt, from: string): Promise<string> {
  const { countPostgres, restorePostgres: put } = await import('../store/engine/postgres-backup.ts');
  await put({ ...at, environment: programEnvironment() }, from);
  await proveRestored(at);
  return sayContents(await countPostgres(at));
}

/** Opened as a desk opens it, brought forward where it is older, written to and read. */
async function proveRestored(at: DatabaseAt): Promise<void> {
  const { openStore } = await import('../store/open.ts');
  const store = await openStore(at);
  try {
    await store.check();
    await lookFirst(store, machineClock.now());
    await Promise.all([store.inbox.counts(), store.outbox.counts(), store.tickets.following('', 1)]);
  } finally {
    await store.close();
  }
}

interface Contents {
  readonly tickets: number;
  readonly events: number;
  /** Waiting or parked; left out where nobody counted. */
  readonly deliveries?: number;
  readonly effects?: number;
}

function sayContents({ tickets, events, deliveries, effects }: Contents): string {
  const inHand =
    deliveries === undefined
      ? ''
      : `; ${count(deliveries, 'delivery', 'deliveries')} and ${count(effects ?? 0, 'effect')} in hand`;
  return `${count(tickets, 'ticket')} with ${count(events, 'event')}${inHand}`;
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
