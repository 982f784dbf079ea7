/** Commits the work of many callers together, so that one write to the disk serves them all. */
import type { Durability } from './engine.ts';

/** The transaction words of one connection. */
export interface Connection<Db> {
  readonly db: Db;
  begin(): void;
  /** Resolves once what was committed is on the disk, as far as it has to be; null where it is by now. */
  commit(durability: Durability): Promise<void> | null;
  rollback(): void;
  /** Opens a part of the transaction that can be undone alone. */
  save(): void;
  keep(): void;
  undo(): void;
}

interface Job<Db> {
  readonly durability: Durability;
  /** Runs the work; resolves to what to do once the group is committed, or rejects. */
  readonly run: (db: Db) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
}

const LARGEST_GROUP = 64;

/**
 * Makes the `write` of an engine with one connection. Jobs run one after another, each in a savepoint of its own: a job
 * that throws is undone alone. A job's promise resolves only once the commit that holds it counts, and with it whatever
 * was committed before: nobody acts on what the disk has not got. The next group does not wait for that.
 *
 * @param alone runs its argument while nobody else uses the connection.
 */
export function groupCommit<Db>(
  alone: (use: (connection: Connection<Db>) => Promise<void>) => Promise<void>,
) {
  const waiting: Job<Db>[] = [];
  let running = false;

  async function work(): Promise<void> {
    // Whoever asks within the same turn of the event loop shares the commit.
    await nextTurn();
    while (waiting.length > 0) {
      const group = waiting.splice(0, LARGEST_GROUP);
      await alone((connection) => runGroup(connection, group)).catch((error: unknown) => {
        for (const job of group) job.fail(error);
      });
      await nextTurn();
    }
    running = false;
  }

  return <T>(durability: Durability, job: (db: Db) => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const run = async (db: Db) => {
        const result = await job(db);
        return () => resolve(result);
      };
      waiting.push({ durability, run, fail: reject });
      if (running) return;
      running = true;
      void work();
    });
}

async function runGroup<Db>(connection: Connection<Db>, group: readonly Job<Db>[]): Promise<void> {
  const durability = group.some((job) => job.durability === 'durable') ? 'durable' : 'lazy';
  connection.begin();
  const announcements: (() => void)[] = [];
  const announce = (): void => {
    for (const one of announcements) one();
  };
  try {
    for (const job of group) {
      announcements.push(await runJob(connection, job));
    }
    const kept = connection.commit(durability);
    if (kept === null) announce();
    else
      kept.then(announce, (error: unknown) => {
        for (const job of group) job.fail(error);
      });
  } catch (error) {
    connection.rollback();
    throw error;
  }
}

async function runJob<Db>(connection: Connection<Db>, job: Job<Db>): Promise<() => void> {
  connection.save();
  try {
    const announce = await job.run(connection.db);
    connection.keep();
    return announce;
  } catch (error) {
    connection.undo();
    return () => job.fail(error);
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
