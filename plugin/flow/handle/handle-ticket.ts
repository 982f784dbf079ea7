/** An event of a ticket: completed with what is true now, and recorded. */
import type { TicketEvent } from '../../desk/event.ts';
import type { Place } from '../../github/news.ts';
import type { Claim } from '../../store/queue/delivery.ts';
import { gather, isTicket } from '../gather.ts';
import type { House } from '../house.ts';
import { type Desk, deskAt } from '../set-up/desks.ts';
import { policyChange } from '../set-up/take-effect.ts';
import { sleep } from './asleep.ts';
import { settle } from './settle.ts';
import { record } from './ticket-event.ts';

export async function handleTicket(
  claim: Claim,
  event: TicketEvent,
  place: Place,
  house: House,
): Promise<void> {
  const desk = await deskAt(place, house);
  if (desk === null)
    return event.kind === 'due'
      ? sleep(event.ticket, claim, house)
      : settle(claim, house, 'ignored', 'this repository is no desk');
  if (event.kind === 'opened' && !isTicket(event, desk))
    return settle(claim, house, 'ignored', 'an issue that is no ticket');
  const complete = await gather(event, desk, house);
  await house.store.transaction(async (tx) => {
    await record(complete, desk, claim, house, tx);
    if (event.kind === 'opened') await tx.receive(laterPolicies(event, desk, house));
  });
}

/** An opening that comes in late has missed the policies that took effect since. */
function laterPolicies({ ticket, at }: TicketEvent, { versions, place }: Desk, { clock }: House) {
  return versions
    .filter(({ effectiveAt }) => effectiveAt > at)
    .map((row) => policyChange(row, { id: ticket, stream: ticket }, place, clock.now()));
}
