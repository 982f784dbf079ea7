/** Opens the store that a database URL names. */
import type { DatabaseAt, Engine, Opening } from './engine/engine.ts';
import { openPostgres } from './engine/postgres.ts';
import { openSqlite } from './engine/sqlite.ts';
import { storeOn } from './on-engine.ts';
import type { Store } from './store.ts';

/**
 * @throws StoreInUse when another process holds the SQLite file; NewerStore when a newer Tierline has written it.
 */
export async function openStore(at: DatabaseAt, opening: Opening = 'forward'): Promise<Store> {
  return storeOn(await openEngine(at, opening));
}

async function openEngine(at: DatabaseAt, opening: Opening): Promise<Engine> {
  const { url } = at;
  if (url === ':memory:') return await openSqlite(url, opening);
  if (/^sqlite:./.test(url)) return await openSqlite(url.slice('sqlite:'.length), opening);
  if (/^postgres(ql)?:\/\//.test(url)) return await openPostgres(at, opening);
  // The URL itself may hold a password, so it is not repeated.
  throw new Error(
    'The database URL must be sqlite:PATH (a file on this machine), :memory: (kept until the process ends), or postgres://USER:PASSWORD@HOST/NAME.',
  );
}
