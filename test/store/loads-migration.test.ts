/** The step to loads reads from the tickets of an older store who works on them, on both kinds of database. */
import { Kysely, PGliteDialect, sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Engine } from '../../plugin/store/engine/engine.ts';
import { postgresWrite } from '../../plugin/store/engine/postgres-write.ts';
import { migrate } from '../../plugin/store/engine/schema/migrate.ts';
import type { Tables } from '../../plugin/store/engine/schema/tables.ts';
import { openSqlite } from '../../plugin/store/engine/sqlite.ts';
import { storeOn } from '../../plugin/store/on-engine.ts';
import { takeBackLoads } from './before-loads.ts';
import { startPglite } from './open-pglite.ts';

async function bringForward(engine: Engine): Promise<void> {
  const { dialect, db, write } = engine;
  await takeBackLoads(db);
  const states = [
    { assignee: 'lena', status: 'open' },
    { assignee: 'Lena', status: 'waiting' },
    { assignee: 'omar', status: 'resolved' },
    { assignee: null, status: 'new' },
  ];
  for (const [at, ticket] of states.entries()) {
    const state = JSON.stringify({ ticket });
    await sql`insert into ticket (id, stream, repository, installation, number, open, version, state)
      values (${`7#${at}`}, ${`7#${at}`}, 7, 1, ${sql.lit(at)}, 1, 1, ${state})`.execute(db);
  }
  await write('durable', (own) => migrate(own, dialect));
  const store = storeOn(engine);
  expect(await store.transaction((tx) => tx.loads(7))).toEqual([{ login: 'lena', load: 1.5, lastAt: null }]);
  expect((await store.tickets.list({})).map(({ assignee, load }) => [assignee, load])).toEqual([
    ['lena', 2],
    ['Lena', 1],
    ['omar', 0],
    [null, 2],
  ]);
}

test('on SQLite', async () => {
  const engine = await openSqlite(':memory:');
  try {
    await bringForward(engine);
  } finally {
    await engine.close();
  }
});

test('on PostgreSQL', async () => {
  const pglite = await startPglite();
  try {
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
    const write = postgresWrite(db);
    await write('durable', (own) => migrate(own, 'postgres'));
    await bringForward({
      dialect: 'postgres',
      db,
      write,
      check: async () => undefined,
      backup: async () => undefined,
      close: async () => undefined,
    });
  } finally {
    await pglite.close();
  }
});
