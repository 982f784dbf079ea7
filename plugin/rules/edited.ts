/** The title or body was edited; the classification stands, people change that in words. */
import type { Edited } from '../desk/event.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import type { Decision } from './context.ts';

export function edited(ticket: Ticket, { title, body }: Edited): Decision {
  return { ticket: { ...ticket, title, body }, effects: [] };
}
