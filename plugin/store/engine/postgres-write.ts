/** Transactions on PostgreSQL, run again when the database broke them off before anything was committed. */
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db, Durability, Engine } from './engine.ts';

const TRIES = 5;
/** A server that restarts is given this long before the next try, in milliseconds; twice as long each time. */
const FIRST_PAUSE = 50;

/** SQLSTATE of a serialization failure and of a deadlock: the transaction did nothing and may simply run again. */
const BROKEN_OFF: readonly unknown[] = ['40001', '40P01'];

/** SQLSTATE or the system’s name of a connection that was cut: what was not committed by then never will be. */
const CUT: readonly unknown[] = [
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
];

/** How far a try came: an error of the commit itself leaves open whether it took place. */
type Stage = 'beginning' | 'working' | 'committing';

/** Makes the `write` of an engine that speaks PostgreSQL (read committed). */
export function postgresWrite(db: Db): Engine['write'] {
  return async (durability, work) => {
    for (let tried = 1; ; tried += 1) {
      let stage: Stage = 'beginning';
      let reason: unknown = null;
      try {
        return await db.transaction().execute(async (own) => {
          stage = 'working';
          try {
            await setDurability(own, durability);
            const result = await work(own);
            stage = 'committing';
            return result;
          } catch (error) {
            // On a cut connection the rollback fails, too, and its error would hide this one.
            reason = error;
            throw error;
          }
        });
      } catch (error) {
        const cause = reason ?? error;
        if (tried === TRIES || !mayRunAgain(cause, stage)) throw cause;
        if (isOneOf(CUT, cause)) await setTimeout(FIRST_PAUSE * 2 ** (tried - 1));
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

function mayRunAgain(error: unknown, stage: Stage): boolean {
  return isOneOf(BROKEN_OFF, error) || (stage !== 'committing' && isOneOf(CUT, error));
}

function isOneOf(codes: readonly unknown[], error: unknown): boolean {
  return error instanceof Error && 'code' in error && codes.includes(error.code);
}
