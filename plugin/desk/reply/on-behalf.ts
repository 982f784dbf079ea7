/** Whom a ticket is for, where staff wrote it down for somebody without an account: they pass on what the desk says. */
import type { Ticket } from '../ticket/ticket.ts';
import { oneLine } from './quiet.ts';

/** `Mr Olsen, room 4`; null where the requester wrote the ticket. */
export function sayOnBehalf({ onBehalfOf }: Pick<Ticket, 'onBehalfOf'>): string | null {
  return onBehalfOf === null ? null : oneLine(onBehalfOf, 80);
}

/** How staff give the word of somebody whom they asked. */
export const confirmForThem =
  'When they say that it works, write `/confirm by phone`; if it does not, `/reopen` and what they see.';
