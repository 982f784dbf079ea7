/** Brings a store forward to the schema of this version, or refuses it. */
import { sql } from 'kysely';
import type { Db, DialectName } from '../engine.ts';
import type { Migration } from './migration.ts';
import { MIGRATIONS } from './migrations.ts';
import { NewerStore, UnfitStore } from './newer-store.ts';

/** How many steps this version knows; an open store has them all. */
export const schemaVersion = MIGRATIONS.length;

/** Any number, so long as every version of Tierline locks the same one. */
const LOCK = 7_436_002;

/**
 * Runs the missing steps in the transaction it is given, so that a crash leaves the old schema or the new one, and never
 * half of each. (Kysely's own Migrator does not use transactions on SQLite.)
 *
 * @throws NewerStore when the store has steps that this version does not know.
 */
export async function migrate(
  db: Db,
  dialect: DialectName,
  steps: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  // Two processes starting at once: the second waits here, then finds nothing left to do. SQLite's file has one process.
  if (dialect === 'postgres') await lockSchema(db);
  await db.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
  const ran = await stepsRun(db, steps);
  for (const [index, step] of steps.entries()) {
    if (index < ran.length) continue;
    await step.up(db, dialect);
    await db
      .insertInto('migration')
      .values({ number: index + 1, name: step.name })
      .execute();
  }
}

/** Until the end of the transaction nobody else changes the schema. */
export async function lockSchema(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(db);
}

/**
 * For whoever only looks in beside a desk that may be running: nothing is brought forward.
 *
 * @throws UnfitStore when there is no store, or one of another version.
 */
export async function mustBePresent(db: Db, steps: readonly Migration[] = MIGRATIONS): Promise<void> {
  const ran = await stepsRun(db, steps).catch((cause: unknown) => {
    if (cause instanceof NewerStore) throw cause;
    throw new UnfitStore(
      'There is no desk in this database. Is DATABASE_URL the desk’s own, and DATABASE_SCHEMA, too?',
      {
        cause,
      },
    );
  });
  if (ran.length < steps.length)
    throw new UnfitStore(
      `The database was written by an older version of Tierline: it lacks “${steps[ran.length]?.name}”. Use that version’s command, or start the desk with this one first, which brings it forward.`,
    );
}

/** @throws NewerStore */
async function stepsRun(db: Db, steps: readonly Migration[]) {
  const ran = await db.selectFrom('migration').select('name').orderBy('number').execute();
  const unknown = ran.find(({ name }, index) => steps[index]?.name !== name);
  if (unknown !== undefined) throw new NewerStore(unknown.name);
  return ran;
}
