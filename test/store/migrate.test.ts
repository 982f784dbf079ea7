/** A store is brought forward whole or not at all. */
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Engine } from '../../plugin/store/engine/engine.ts';
import { migrate } from '../../plugin/store/engine/schema/migrate.ts';
import type { Migration } from '../../plugin/store/engine/schema/migration.ts';
import { MIGRATIONS } from '../../plugin/store/engine/schema/migrations.ts';
import { openSqlite } from '../../plugin/store/engine/sqlite.ts';
import { takeBackLoads } from './before-loads.ts';

let engine: Engine;

beforeEach(async () => {
  engine = await openSqlite(':memory:');
});

afterEach(async () => {
  await engine.close();
});

const addShelf: Migration = {
  name: '9001-add-shelf',
  up: async (db) => {
    await sql`create table shelf (id integer)`.execute(db);
  },
};

const stumble: Migration = {
  name: '9002-stumble',
  up: async (db) => {
    await sql`create table half (id integer)`.execute(db);
    throw new Error('stumbled');
  },
};

const tables = async () =>
  (
    await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(engine.db)
  ).rows.map(({ name }) => name);

test('a new step runs once', async () => {
  const steps = [...MIGRATIONS, addShelf];
  await engine.write('durable', (db) => migrate(db, 'sqlite', steps));
  await engine.write('durable', (db) => migrate(db, 'sqlite', steps));
  expect(await tables()).toContain('shelf');
});

test('steps that fail leave nothing of themselves, nor of those before them', async () => {
  const steps = [...MIGRATIONS, addShelf, stumble];
  await expect(engine.write('durable', (db) => migrate(db, 'sqlite', steps))).rejects.toThrow('stumbled');
  expect(await tables()).not.toContain('shelf');
  expect(await tables()).not.toContain('half');
});

test('a store with a step that this version does not know is refused', async () => {
  await engine.write('durable', (db) => migrate(db, 'sqlite', [...MIGRATIONS, addShelf]));
  await expect(engine.write('durable', (db) => migrate(db, 'sqlite'))).rejects.toThrow('“9001-add-shelf”');
});

test('every step has a name of its own, in order', () => {
  const names = MIGRATIONS.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].toSorted());
});

test('policies of a store from before are taken to be merged when they took effect', async () => {
  await takeBackLoads(engine.db);
  await sql`alter table policy drop column merged_at`.execute(engine.db);
  await sql`drop table feedback`.execute(engine.db);
  await sql`delete from migration where number > 1`.execute(engine.db);
  await sql`insert into policy (repository, version, effective_at, text) values (1, 'a', 7, '')`.execute(
    engine.db,
  );
  await engine.write('durable', (db) => migrate(db, 'sqlite'));
  const { rows } = await sql`select merged_at, effective_at from policy`.execute(engine.db);
  expect(rows).toEqual([{ merged_at: 7, effective_at: 7 }]);
});
