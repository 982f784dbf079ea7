/** A migration: one step forward of the schema. Steps are never changed once released; a new one is added. */
import type { Db, DialectName } from '../engine.ts';

export interface Migration {
  readonly name: string;
  readonly up: (db: Db, dialect: DialectName) => Promise<void>;
}
