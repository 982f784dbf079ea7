/** The tickets that wait for issues of a developer repository. */

import type { Instant } from '../../calendar/instant.ts';
import type { DevelopmentEvent } from '../../core/development-event.ts';
import type { TicketEvent } from '../../core/event.ts';
import type { Place } from '../../core/place.ts';
import type { Development, OnDevelopment } from '../../core/ticket/development.ts';
import { isAbout } from '../../core/ticket/development.ts';
import type { Delivery } from '../../store/queue/delivery.ts';
import { ownDelivery } from '../../store/queue/own-deliveries.ts';
import type { Tx } from '../../store/tx.ts';
import type { Deps } from '../deps.ts';
import { readSaved } from '../saved.ts';
import { knownPlace } from '../set-up/places.ts';

export interface LinkedTicket {
  readonly ticket: string;
  /** Where the ticket is. */
  readonly home: Place;
  readonly on: OnDevelopment;
  readonly development: Development;
}

/** Those whose present link leads there; of the numbers, of the open tickets, or of all. Another installation’s tickets hear of nothing here. */
export async function linkedTickets(
  { repository, installation }: Place,
  which: readonly number[] | 'open' | 'all',
  { store }: Deps,
): Promise<readonly LinkedTicket[]> {
  const links = await store.tickets.linkedIn(repository.id);
  const wanted = links.filter(({ number, open }) =>
    typeof which === 'string' ? which === 'all' || open : which.includes(number),
  );
  const found: LinkedTicket[] = [];
  for (const { number, ticket } of wanted) {
    const row = await store.tickets.get(ticket);
    if (row === null) continue;
    // An App that was taken off and installed again has another number; the ticket may not have heard of it yet.
    const present = (await knownPlace(row.repository, store.memory))?.installation;
    if (installation !== row.installation && installation !== present) continue;
    const { development, repository: own } = readSaved(row.state).ticket;
    const home = { installation: row.installation, repository: own };
    const where = `${repository.owner}/${repository.name}`;
    const on = { issue: `${repository.id}#${number}`, repository: where, number };
    if (development !== null && isAbout(development, on)) found.push({ ticket, home, on, development });
  }
  return found;
}

/** One happening in a developer repository may be news to several tickets: each hears of it in its own stream. */
export function spreadDelivery(event: DevelopmentEvent, home: Place, now: Instant): Delivery {
  return ownDelivery(`tierline.development/${event.ticket}/${event.id}`, { event, place: home }, now);
}

/** Where the news of an issue of the developers will be told from. */
export async function link(event: TicketEvent, ticket: string, tx: Tx): Promise<void> {
  const issue = linkedBy(event);
  if (issue === null) return;
  const [repository = '', number = ''] = issue.split('#');
  await tx.link(Number(repository), Number(number), ticket);
}

function linkedBy(event: TicketEvent): string | null {
  if (event.kind === 'development-opened') return event.issue;
  if (event.kind !== 'development-drifted' || event.how !== 'transferred') return null;
  return event.to?.issue ?? null;
}
