/** Looks at a SQLite database from outside: SQLite works from its memory, and notices neither a lost nor a spoilt file. */
import { closeSync, openSync, readSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pageCheck } from './page-check.ts';

interface SqliteFile {
  /**
   * Throws an Error with a sentence for the operator when what is stored now would not be found again: the file is gone,
   * is another one, is spoilt, or its disk is full.
   */
  check(): void;
  close(): Promise<void>;
}

/** What the file must begin with, and where its size in pages stands, by SQLite’s description of its format. */
const MAGIC = 'SQLite format 3\0';
const HEADER = 100;

/** A disk with less room than this is full for a database that has to write, in bytes. */
const LEAST_ROOM = 16 * 1024 * 1024;

/** The file at this path as it is now, just opened and migrated. */
export function watchSqliteFile(path: string): SqliteFile {
  const opened = statSync(path);
  const pages = pageCheck(path);
  return {
    check: () => {
      const now = statSync(path, { throwIfNoEntry: false });
      if (now === undefined) throw new Error(sayLost(path, 'is gone'));
      if (now.ino !== opened.ino || now.dev !== opened.dev)
        throw new Error(sayLost(path, 'was replaced by another'));
      const spoilt = whySpoilt(path, now.size) ?? pages.found();
      if (spoilt !== null)
        throw new Error(
          `The database file ${path} is spoilt (${spoilt}). Stop the desk and put a sound copy in its place; what is missing there is read from GitHub again.`,
        );
      const room = roomOf(path);
      if (room < LEAST_ROOM)
        throw new Error(
          `The disk of ${path} is full: ${Math.floor(room / 1024)} KiB are left. Make room; the desk goes on by itself.`,
        );
    },
    close: () => pages.close(),
  };
}

function sayLost(path: string, what: string): string {
  return `The database file ${path} ${what} while the desk runs, so what is written now is lost when it ends. Stop the desk, put the file back, and start it again.`;
}

function whySpoilt(path: string, size: number): string | null {
  const header = Buffer.alloc(HEADER);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, HEADER, 0);
  } finally {
    closeSync(file);
  }
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) return 'its first page is not SQLite’s';
  // A page of 64 KiB does not fit into its two bytes and is written as 1.
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const wanted = header.readUInt32BE(28) * pageSize;
  return size < wanted ? `it has ${size} of ${wanted} bytes` : null;
}

/** What a user without privileges may still write there, in bytes. */
function roomOf(path: string): number {
  const disk = statfsSync(dirname(path));
  return disk.bavail * disk.bsize;
}
