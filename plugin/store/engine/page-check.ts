/** Has SQLite look through all pages of a database on the disk, in a thread of its own and now and then. */
import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

interface PageCheck {
  /** What the last look found wrong; null: nothing. Begins another look when the last one is old enough; never waits. */
  found(): string | null;
  close(): Promise<void>;
}

/** What a look has seen. */
export interface Seen {
  /** What SQLite finds wrong first; null: nothing. */
  readonly wrong: string | null;
  /** In milliseconds. */
  readonly took: number;
}

/** A look at most so often, in milliseconds. */
const PAUSE = 60_000;
/** And so many times longer apart than it takes: a large file is looked through less often. */
const REST = 50;

/**
 * Of a file that this process holds open; the log beside it (WAL) is not looked at.
 *
 * @param pause the shortest time between two looks, in milliseconds.
 */
export function pageCheck(path: string, pause: number = PAUSE): PageCheck {
  let wrong: string | null = null;
  let rest = pause;
  let next = performance.now();
  let looking: Worker | null = null;

  const look = (): void => {
    const version = mtimeOf(path);
    const worker = new Worker(new URL('./page-check-worker.ts', import.meta.url), { workerData: path });
    looking = worker;
    // Nobody waits for a look, so a process may end in the middle of it.
    worker.unref();
    worker.once('message', (seen: Seen) => {
      // A checkpoint in the middle of a look makes sound pages seem wrong: such a look has seen nothing.
      if (mtimeOf(path) === version) wrong = seen.wrong;
      rest = Math.max(pause, REST * seen.took);
    });
    // A look that could not be made says nothing about the file; what stops the desk itself shows by itself.
    worker.once('error', () => undefined);
    worker.once('exit', () => {
      looking = null;
      next = performance.now() + rest;
    });
  };

  return {
    found: () => {
      if (looking === null && performance.now() >= next) look();
      return wrong;
    },
    close: async () => {
      await looking?.terminate();
    },
  };
}

function mtimeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
