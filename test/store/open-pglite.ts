/** A store on PGlite: PostgreSQL in this process, in memory, with one connection. */
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import type { Engine } from '../../plugin/store/engine/engine.ts';
import { postgresWrite } from '../../plugin/store/engine/postgres-write.ts';
import { migrate } from '../../plugin/store/engine/schema/migrate.ts';
import type { Tables } from '../../plugin/store/engine/schema/tables.ts';
import { storeOn } from '../../plugin/store/on-engine.ts';
import type { Store } from '../../plugin/store/store.ts';

const INT8 = 20;
const nothing = (): Promise<void> => Promise.resolve();

/** Opens an empty store on a started PGlite, whose earlier tables are dropped. */
export async function openPglite(pglite: PGlite): Promise<Store> {
  await pglite.exec('drop schema public cascade; create schema public');
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  const write = postgresWrite(db);
  await write('durable', (own) => migrate(own, 'postgres'));
  // PGlite takes a second to start, so it outlives the store.
  const engine: Engine = { dialect: 'postgres', db, write, check: nothing, backup: nothing, close: nothing };
  return storeOn(engine);
}

export async function startPglite(): Promise<PGlite> {
  return await PGlite.create({ parsers: { [INT8]: Number } });
}
