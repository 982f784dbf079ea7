/** The articles of a desk, read and made ready once, and kept in memory while there is room. */
import { z } from 'zod';
import { type Library, openLibrary } from '../../rules/library.ts';
import { type Caches, noLibrary } from '../caches.ts';
import type { Deps } from '../deps.ts';
import type { Desk } from '../set-up/desks.ts';

const files = z.array(z.object({ path: z.string(), text: z.string() }));

/** Articles, and tickets that they answered, of all desks together: a few hundred megabytes. The desk in use is kept in any case. */
const ROOM = 20_000;

export interface AtDesk {
  readonly place: { readonly repository: Pick<Desk['place']['repository'], 'id'> };
}

/** As they were last pushed. */
export async function libraryOf({ place }: AtDesk, deps: Pick<Deps, 'store' | 'caches'>): Promise<Library> {
  const { store, caches } = deps;
  const { id } = place.repository;
  const version = await store.memory.get(`articles-version/${id}`);
  if (version === null) return noLibrary;
  const ready = caches.libraries.get(id);
  if (ready?.version === version) {
    keep(id, ready, caches);
    return ready.library;
  }
  const text = await store.memory.get(`articles/${id}`);
  const library = text === null ? noLibrary : openLibrary(files.parse(JSON.parse(text)));
  keep(id, { version, library }, caches);
  return library;
}

type Ready = NonNullable<ReturnType<Caches['libraries']['get']>>;

/** The desk that was asked longest ago makes room. */
function keep(id: number, ready: Ready, { libraries, taught }: Caches): void {
  libraries.delete(id);
  libraries.set(id, ready);
  let size = [...libraries.values()].reduce((sum, { library }) => sum + sizeOf(library), 0);
  for (const [other, { library }] of libraries) {
    if (size <= ROOM || other === id) return;
    libraries.delete(other);
    taught.delete(other);
    size -= sizeOf(library);
  }
}

function sizeOf({ index }: Library): number {
  return index.lengths.entries;
}
