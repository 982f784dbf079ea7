/** News from a developer repository, brought to the ticket that it belongs to. */
import type { DevelopmentEvent } from '../../core/development-event.ts';
import type { Place } from '../../core/place.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { DevelopmentMove } from '../../github/in/inbound-event.ts';
import { byRole } from '../../github/standing.ts';
import type { Claim } from '../../store/queue/delivery.ts';
import type { Deps } from '../deps.ts';
import { record, settle } from '../record.ts';
import { readSaved } from '../saved.ts';
import { deskAt } from '../set-up/desks.ts';
import { clientAt } from '../set-up/places.ts';
import { link } from './linked-tickets.ts';

/** How long somebody’s role is believed before GitHub is asked again. */
const ROLE_FRESH = 5 * 60_000;

export async function handleDevelopment(
  claim: Claim,
  move: DevelopmentMove,
  place: Place,
  deps: Deps,
): Promise<void> {
  const id = await ticketOf(move, place, deps);
  const row = id === null ? null : await deps.store.tickets.get(id);
  if (id === null || row === null) return settle(claim, deps, 'ignored', 'linked to no ticket that we know');
  const { ticket } = readSaved(row.state);
  if (isDouble(move, ticket, place)) return settle(claim, deps, 'ignored', 'a double of the linked issue');
  const desk = await deskAt({ installation: row.installation, repository: ticket.repository }, deps);
  if (desk === null) return settle(claim, deps, 'ignored', 'its desk is no desk any more');
  const event = await completed(timed(eventOf(move, ticket, place), claim), place, deps);
  await deps.store.transaction(async (tx) => {
    await link(event, id, tx);
    await record(event, desk, claim, deps, tx);
  });
}

/** Opened twice, because the answer to the first was lost; a transferred one stands in another repository. */
function isDouble(move: DevelopmentMove, { development }: Ticket, { repository }: Place): boolean {
  if (move.is !== 'opened' || development?.key !== move.key || development.issue === undefined) return false;
  const [home, number] = development.issue.split('#').map(Number);
  return home === repository.id && number !== move.number;
}

/** A closing may come in before its opening, when only the issue’s own mark tells whose it is. */
async function ticketOf(
  move: DevelopmentMove,
  { repository }: Place,
  { store }: Deps,
): Promise<string | null> {
  if (move.is === 'opened') return ticketOfKey(move.key);
  const linked = await store.tickets.linked(repository.id, move.number);
  return linked ?? (move.key === null ? null : ticketOfKey(move.key));
}

/** Effect keys begin with the ticket’s id. Only our own issues are asked for theirs. */
export function ticketOfKey(key: string): string | null {
  return /^(\d+#\d+)\/.+\/developer-issue$/.exec(key)?.[1] ?? null;
}

function eventOf(move: DevelopmentMove, ticket: Ticket, { repository }: Place): DevelopmentEvent {
  if (move.is !== 'opened') return { ...move.event, ticket: ticket.id };
  const { number, url, at, key, database } = move;
  const where = `${repository.owner}/${repository.name}`;
  const issue = `${repository.id}#${number}`;
  const { development } = ticket;
  // The issue that we have already, seen somewhere else: it was transferred, and the news of that was lost.
  if (development?.key === key && development.issue !== undefined && development.issue !== issue) {
    const { issue: from, repository: home, number: was } = development;
    return {
      kind: 'development-drifted',
      id: `development-transferred/${from}`,
      ticket: ticket.id,
      at,
      issue: from,
      repository: home,
      number: was ?? 0,
      how: 'transferred',
      to: { issue, repository: where, number, url },
    };
  }
  return {
    kind: 'development-opened',
    id: `development-opened/${issue}`,
    ticket: ticket.id,
    at,
    repository: where,
    number,
    url,
    issue,
    key,
    database,
  };
}

/** GitHub does not say when an issue went, only when it was last changed: it went when it was told. */
function timed(event: DevelopmentEvent, { delivery }: Claim): DevelopmentEvent {
  if (event.kind !== 'development-drifted' || (event.how !== 'deleted' && event.how !== 'transferred'))
    return event;
  return { ...event, at: Math.max(event.at, delivery.receivedAt) };
}

/** Who speaks there is judged by their role in that repository, and by nothing of the desk’s. */
async function completed(event: DevelopmentEvent, place: Place, deps: Deps): Promise<DevelopmentEvent> {
  if (event.kind !== 'development-commented' || event.by.bot) return event;
  const { clock, caches } = deps;
  const key = `role/${place.repository.id}/${event.by.id}`;
  const now = clock.now();
  const known = caches.standings.get(key);
  if (known !== undefined && known.until > now)
    return { ...event, by: { ...event.by, standing: known.standing } };
  const { client, place: present } = await clientAt(place, deps);
  const standing = await byRole(event.by, present.repository, client);
  caches.standings.set(key, { until: now + ROLE_FRESH, standing });
  return { ...event, by: { ...event.by, standing } };
}
