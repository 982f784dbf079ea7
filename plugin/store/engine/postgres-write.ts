/** Transactions on PostgreSQL, tried again when the database breaks a deadlock between two of them. */
import { sql } from 'kysely';
import type { Db, Durability, Engine } from './engine.ts';

const TRIES = 5;

/** SQLSTATE of a serialization failure and of a deadlock: the transaction did nothing and may simply run again. */
const RUN_AGAIN: readonly unknown[] = ['40001', '40P01'];

/** Makes the `write` of an engine that speaks PostgreSQL (read committed). */
export function postgresWrite(db: Db): Engine['write'] {
  return async (durability, work) => {
    for (let tried = 1; ; tried += 1) {
      try {
        return await db.transaction().execute(async (own) => {
          await setDurability(own, durability);
          return await work(own);
        });
      } catch (error) {
        if (tried === TRIES || !mayRunAgain(error)) throw error;
      }
    }
  };
}

async function setDurability(db: Db, durability: Durability): Promise<void> {
  switch (durability) {
    case 'durable':
      return;
    case 'lazy':
      await sql`set local synchronous_commit to off`.execute(db);
      return;
    default:
      durability satisfies never;
  }
}

function mayRunAgain(error: unknown): boolean {
  return error instanceof Error && 'code' in error && RUN_AGAIN.includes(error.code);
}
