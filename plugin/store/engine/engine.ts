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

/** Where a database is. */
export interface DatabaseAt {
  /** `sqlite:PATH`, `:memory:`, or `postgres://…`. */
  readonly url: string;
  /** PostgreSQL’s schema for the desk’s tables; null: the one that the server gives its user, as a rule `public`. */
  readonly schema?: string | null;
}

/** Why a text is no name for a schema of the desk’s own; null where it is one. It needs no quotes anywhere. */
export function whyNotSchema(name: string): string | null {
  if (/^(?!pg_)[a-z_][a-z0-9_]{0,62}$/.test(name)) return null;
  return `DATABASE_SCHEMA is “${name}”. Write small letters, digits and underscores, beginning with a letter, such as tierline, or leave it out.`;
}

/** Whether a store of an older version is brought forward, or refused by somebody who only looks in. */
export type Opening = 'forward' | 'as it is';

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
  /**
   * Writes a copy of the database as it is now into a file that is not there yet, while work goes on.
   *
   * @throws an Error with a sentence for the operator.
   */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}
