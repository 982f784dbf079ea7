/** GitHub’s Assignees box, used by hand: the same as `/take`, for whoever was chosen. */
import { assign } from '../commands/take.ts';
import type { Assigned } from '../desk/event.ts';
import { isStaff } from '../desk/ticket/person.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import type { Decision } from './context.ts';

export function assigned(ticket: Ticket, event: Assigned): Decision {
  // GitHub lets only people with rights here assign; the face undoes the others.
  if (event.by.bot || !isStaff(event.by)) return { ticket, effects: [] };
  if (event.kind === 'assigned') return { ticket: assign(ticket, event.login), effects: [] };
  return { ticket: ticket.assignee === event.login ? { ...ticket, assignee: null } : ticket, effects: [] };
}
