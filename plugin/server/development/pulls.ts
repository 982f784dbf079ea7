/** A pull request says which issues it is for: the tickets that wait for those hear of it, and those that wait for itself. */
import { isoOf } from '../../calendar/instant.ts';
import type { PullNews } from '../../github/in/inbound-event.ts';
import type { Deps } from '../deps.ts';
import { linkedTickets, spreadDelivery } from './linked-tickets.ts';

/** Only issues of its own repository: elsewhere its words are anybody’s. Resolves to how many tickets were told. */
export async function tellOfPull(
  { place, pull, at, references, act }: PullNews,
  deps: Deps,
): Promise<number> {
  const here = `${place.repository.owner}/${place.repository.name}`.toLowerCase();
  const numbers = references
    .filter(({ repository }) => repository === null || repository.toLowerCase() === here)
    .map(({ number }) => number);
  const found = numbers.length === 0 ? [] : await linkedTickets(place, numbers, deps);
  const waiting = act === null ? [] : await linkedTickets(place, [pull.number], deps);
  const now = deps.clock.now();
  await deps.store.inbox.receive([
    ...(act === null
      ? []
      : waiting.map(({ ticket, home, on }) => spreadDelivery({ ...act, ...on, ticket }, home, now))),
    ...found.map(({ ticket, home, on }) =>
      spreadDelivery(
        {
          kind: 'development-pull',
          id: `development-pull/${on.issue}/${pull.repository}#${pull.number}/${pull.state}/${isoOf(at)}`,
          ticket,
          at,
          ...on,
          pull,
        },
        home,
        now,
      ),
    ),
  ]);
  return found.length + waiting.length;
}
