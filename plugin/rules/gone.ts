/** The issue was deleted or transferred: the ticket ends, and nothing is said where nobody can read it. */
import type { Gone } from '../desk/event.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { withdraw } from './closed.ts';
import type { Decision } from './context.ts';

/** What was solved stays solved. The developers keep their linked issue: the fault may be there all the same. */
export function gone(ticket: Ticket, { by, at }: Gone): Decision {
  if (ticket.resolution === null) return { ticket: withdraw(ticket, by.login, at), effects: [] };
  return { ticket: { ...ticket, status: 'closed', button: 'closed' }, effects: [] };
}
