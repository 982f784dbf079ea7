/** Finds a repository whose files have changed since the last sweep: its push may have been lost, so it is looked at. */

import type { Place } from '../../core/place.ts';
import type { Client } from '../../github/app.ts';
import { treeVersion } from '../../github/files.ts';
import { ownDelivery } from '../../store/queue/own-deliveries.ts';
import type { Deps } from '../deps.ts';

/**
 * One call tells that nothing has changed. Otherwise the look waits in the inbox behind the repository’s own pushes; one
 * whose push did arrive finds nothing new. When a lost push was made GitHub does not say, so its policy governs from now.
 */
export async function lookAgain(
  client: Client,
  place: Place,
  branch: string,
  { store, clock }: Deps,
): Promise<void> {
  const { repository } = place;
  const key = `tree/${repository.id}`;
  const tree = await treeVersion(client, repository, branch);
  if (tree === null || tree === (await store.memory.get(key))) return;
  const now = clock.now();
  await store.transaction(async (tx) => {
    // A tree that comes back, as a revert brings it, is looked at again.
    const id = `look/${repository.id}/${tree}/${now}`;
    await tx.receive([ownDelivery(id, { event: { kind: 'look' }, place }, now)]);
    await tx.memory.set(key, tree);
  });
}
