/** The history of the desks in a store: their policies, then every ticket’s events together, a line of JSON each. */
import type { Store } from '../store/store.ts';

/** Tickets looked up at a time: none of it is in memory as a whole. */
const BATCH = 500;

/** What the last line says: a history without it was cut off on its way. */
export const wholeLine = '{"history":"whole"}';

/** What happens while it is read may be missing; each ticket is as it stood when it was read. */
export async function* historyLines({
  tickets,
  policies,
}: Pick<Store, 'tickets' | 'policies'>): AsyncGenerator<string> {
  const told = new Set<number>();
  for (let after = ''; ; ) {
    const batch = await tickets.following(after, BATCH);
    for (const { id, repository } of batch) {
      if (!told.has(repository)) {
        told.add(repository);
        for (const row of await policies.list(repository)) yield JSON.stringify(row);
      }
      for (const { body } of await tickets.events(id)) yield body;
    }
    const last = batch.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}
