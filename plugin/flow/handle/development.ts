/** News from a developer repository, brought to the ticket that it belongs to. */
import type { TicketEvent } from '../../desk/event.ts';
import type { DevelopmentMove, Place } from '../../github/news.ts';
import type { Claim } from '../../store/queue/delivery.ts';
import type { House } from '../house.ts';
import { readSaved } from '../saved.ts';
import { deskAt } from '../set-up/desks.ts';
import { settle } from './settle.ts';
import { record } from './ticket-event.ts';

export async function handleDevelopment(
  claim: Claim,
  move: DevelopmentMove,
  place: Place,
  house: House,
): Promise<void> {
  const ticket = await ticketOf(move, place, house);
  const row = ticket === null ? null : await house.store.tickets.get(ticket);
  if (ticket === null || row === null)
    return settle(claim, house, 'ignored', 'linked to no ticket that we know');
  const { repository } = readSaved(row.state).ticket;
  const desk = await deskAt({ installation: row.installation, repository }, house);
  if (desk === null) return settle(claim, house, 'ignored', 'its desk is no desk any more');
  await house.store.transaction(async (tx) => {
    if (move.is === 'opened') await tx.link(place.repository.id, move.number, ticket);
    await record(eventOf(move, ticket, place), desk, claim, house, tx);
  });
}

/** A closing may come in before its opening, when only the issue’s own mark tells whose it is. */
async function ticketOf(
  move: DevelopmentMove,
  { repository }: Place,
  { store }: House,
): Promise<string | null> {
  if (move.is === 'opened') return ticketOfKey(move.key);
  const linked = await store.tickets.linked(repository.id, move.number);
  return linked ?? (move.key === null ? null : ticketOfKey(move.key));
}

/** Effect keys begin with the ticket’s id. Only our own issues are asked for theirs. */
function ticketOfKey(key: string): string | null {
  return /^(\d+#\d+)\/.+\/developer-issue$/.exec(key)?.[1] ?? null;
}

function eventOf(move: DevelopmentMove, ticket: string, { repository }: Place): TicketEvent {
  if (move.is !== 'opened') return { ...move.event, ticket };
  const { number, url, at } = move;
  const where = `${repository.owner}/${repository.name}`;
  return {
    kind: 'development-opened',
    id: `development-opened/${repository.id}#${number}`,
    ticket,
    at,
    repository: where,
    number,
    url,
  };
}
