/** Repositories that no installation of the App shows any more: their tickets sleep until one does. */
import type { Place } from '../../core/place.ts';
import type { Tx } from '../../store/tx.ts';
import type { Deps } from '../deps.ts';
import { lookedKey, roleKey } from './refresh.ts';

/** Those of them that the desk has to do with are left, and the log is told. */
export async function leaveUnseen(places: readonly Place[], deps: Deps): Promise<void> {
  const { memory } = deps.store;
  const left: Place[] = [];
  for (const place of places) {
    const role = await memory.get(roleKey(place.repository.id));
    if (role === 'desk' || role === 'developer') left.push(place);
  }
  if (left.length === 0) return;
  await deps.store.transaction((tx) => leave(left, tx));
  sayLeft(left, deps);
}

/** Should the App come back to them, they are looked at again. */
export async function leave(places: readonly Place[], { memory }: Tx): Promise<void> {
  for (const { repository } of places) {
    await memory.set(roleKey(repository.id), 'none');
    await memory.delete(lookedKey(repository.id));
  }
}

export function sayLeft(places: readonly Place[], { log }: Pick<Deps, 'log'>): void {
  for (const { repository } of places)
    log.warn(
      { repository: `${repository.owner}/${repository.name}` },
      'GitHub does not show this repository to the App any more; its tickets sleep until it does',
    );
}
