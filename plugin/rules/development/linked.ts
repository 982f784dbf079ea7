/** Finds the part of a ticket that news from the developers is about, and changes it. */
import { type Development, isAbout, type OnDevelopment } from '../../desk/ticket/development.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import type { Decision } from '../context.ts';

/** Null for news of an issue that was another’s, or this ticket’s before. */
export function linked({ development }: Ticket, on: OnDevelopment): Development | null {
  return development !== null && isAbout(development, on) ? development : null;
}

/** The ticket with that part changed, and nothing said: the card shows it. */
export function withDevelopment(ticket: Ticket, development: Development): Decision {
  return { ticket: { ...ticket, development }, effects: [] };
}
