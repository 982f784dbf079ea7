/** An engine: a database that is open, migrated and ready for the store's one query code. */
import type { Kysely } from 'kysely';
import type { Tables } from './schema/tables.ts';

/** Any Kysely handle of the store: the whole database, or one transaction in it. */
export type Db = Kysely<Tables>;

/**
 * How sure a commit must be before it counts.
 *
 * `durable` is on the disk when the promise resolves. `lazy` may be lost with the machine's power (never with the
 * process): right for leases, which a crash is meant to end anyway, and which a token fences.
 */
export type Durability = 'durable' | 'lazy';

export type DialectName = 'sqlite' | 'postgres';

export interface Engine {
  readonly dialect: DialectName;
  /** For reading outside a transaction. Never use it inside `write`: SQLite has one connection, and would wait for itself. */
  readonly db: Db;
  /**
   * Runs the work in a transaction of its own and resolves when it is committed; rolls back and rejects when the work
   * throws. The work may run a second time after a deadlock between processes, so it must act through its `db` only.
   */
  write<T>(durability: Durability, work: (db: Db) => Promise<T>): Promise<T>;
  /** Rejects, with a sentence for the operator, when what is written now would not be found again. */
  check(): Promise<void>;
  close(): Promise<void>;
}
