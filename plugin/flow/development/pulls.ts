/** A pull request says which issues it is for: the tickets that wait for those hear of it. */
import { isoOf } from '../../desk/instant.ts';
import type { PullNews } from '../../github/news.ts';
import type { Claim } from '../../store/queue/delivery.ts';
import { handleProposal } from '../handle/handle-proposal.ts';
import { settle } from '../handle/settle.ts';
import type { House } from '../house.ts';
import { linkedTickets } from './linked-tickets.ts';
import { spreadDelivery } from './spread.ts';

/** Only issues of its own repository: elsewhere its words are anybody’s. */
export async function handlePull(claim: Claim, news: PullNews, house: House): Promise<void> {
  const { place, pull, at, proposal } = news;
  const here = `${place.repository.owner}/${place.repository.name}`.toLowerCase();
  const numbers = news.references
    .filter(({ repository }) => repository === null || repository.toLowerCase() === here)
    .map(({ number }) => number);
  const found = numbers.length === 0 ? [] : await linkedTickets(place, numbers, house);
  const now = house.clock.now();
  await house.store.inbox.receive(
    found.map(({ row, on }) =>
      spreadDelivery(
        {
          kind: 'development-pull',
          id: `development-pull/${on.issue}/${pull.repository}#${pull.number}/${pull.state}/${isoOf(at)}`,
          ticket: row.id,
          at,
          ...on,
          pull,
        },
        row,
        now,
      ),
    ),
  );
  if (proposal !== null) return handleProposal(claim, proposal, place, house);
  return found.length === 0
    ? settle(claim, house, 'ignored', 'a pull request for no issue of ours')
    : settle(claim, house, 'done', `told ${found.length} tickets of a pull request`);
}
