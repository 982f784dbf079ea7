/** Waits for the disk beside the event loop, so that a desk accepts the next while the last is on its way to the disk. */
import { close, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

export interface Disk {
  /**
   * Of everything that is committed by now: a promise that resolves once it is on the disk, and rejects where the disk
   * does not take it; null where nothing is on its way.
   *
   * @param isNew whether something was just committed that has to be there
   */
  kept(isNew: boolean): Promise<void> | null;
  /** Throws an Error with a sentence for the operator once the disk has refused something. */
  check(): void;
  close(): Promise<void>;
}

const sync = promisify(fdatasync);
const shut = promisify(close);

/**
 * The write-ahead log of a SQLite database, which a commit only adds to: it is asked for after the commit, and whoever
 * comes while the disk is at work shares the next turn.
 *
 * @param path of the log; it need not be there before the first commit
 */
export function watchDisk(path: string): Disk {
  let file: number | null = null;
  let present: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let failed: Error | null = null;

  const flush = async (): Promise<void> => {
    if (failed !== null) throw failed;
    try {
      file ??= openSync(path, 'r+');
      await sync(file);
    } catch (cause) {
      // Asked a second time, a disk may say yes to what it has thrown away.
      failed = new Error(
        `The disk did not take what was written to ${path}. Stop the desk, look at the disk, and start it again.`,
        { cause },
      );
      throw failed;
    }
  };
  const start = (): Promise<void> => {
    const own = flush().finally(() => {
      if (present === own) present = null;
    });
    present = own;
    return own;
  };
  const afterPresent = (): Promise<void> => {
    const waited = present ?? Promise.resolve();
    const own: Promise<void> = waited
      .catch(() => undefined)
      .then(() => {
        if (next === own) next = null;
        return start();
      });
    next = own;
    return own;
  };
  return {
    kept: (isNew) => {
      if (next !== null) return next;
      if (!isNew) return present;
      return present === null ? start() : afterPresent();
    },
    check: () => {
      if (failed !== null) throw failed;
    },
    close: async () => {
      await Promise.allSettled([next, present]);
      if (file !== null) await shut(file);
    },
  };
}
