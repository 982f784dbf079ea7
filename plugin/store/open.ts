/** Opens the store that a database URL names. */
import type { Engine } from './engine/engine.ts';
import { openPostgres } from './engine/postgres.ts';
import { openSqlite } from './engine/sqlite.ts';
import { storeOn } from './on-engine.ts';
import type { Store } from './store.ts';

/**
 * @param url `sqlite:PATH`, `:memory:`, or `postgres://…`.
 * @throws StoreInUse when another process holds the SQLite file; NewerStore when a newer Tierline has written it.
 */
export async function openStore({ url }: { readonly url: string }): Promise<Store> {
  return storeOn(await openEngine(url));
}

async function openEngine(url: string): Promise<Engine> {
  if (url === ':memory:') return await openSqlite(url);
  if (/^sqlite:./.test(url)) return await openSqlite(url.slice('sqlite:'.length));
  if (/^postgres(ql)?:\/\//.test(url)) return await openPostgres(url);
  // The URL itself may hold a password, so it is not repeated.
  throw new Error(
    'The database URL must be sqlite:PATH (a file on this machine), :memory: (kept until the process ends), or postgres://USER:PASSWORD@HOST/NAME.',
  );
}
