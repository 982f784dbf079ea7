/** A developer repository has a new name: the tickets that wait for its issues hear so. */
import type { Instant } from '../../calendar/instant.ts';
import type { Place } from '../../core/place.ts';
import type { Claim } from '../../store/queue/delivery.ts';
import type { Deps } from '../deps.ts';
import { settle } from '../record.ts';
import { linkedTickets, spreadDelivery } from './linked-tickets.ts';

/** GitHub does not say when: it was when it was told. */
export async function handleRenamed(claim: Claim, place: Place, deps: Deps): Promise<void> {
  const told = await tellRenamed(place, claim.delivery.receivedAt, deps);
  await settle(claim, deps, 'done', `told ${told} tickets of a new name`);
}

/** Resolves to how many tickets know the repository by another name and hear of this one. */
export async function tellRenamed(place: Place, at: Instant, deps: Deps): Promise<number> {
  const name = `${place.repository.owner}/${place.repository.name}`;
  const old = (await linkedTickets(place, 'open', deps)).filter(
    ({ development }) => development.repository !== name,
  );
  return deps.store.inbox.receive(
    old.map(({ ticket, home, on, development }) => {
      const to = { ...on, url: (development.url ?? '').replace(development.repository, name) };
      const id = `development-renamed/${on.issue}/${name}`;
      return spreadDelivery(
        { kind: 'development-drifted', id, ticket, at, ...on, how: 'renamed', to },
        home,
        at,
      );
    }),
  );
}
