/** `/resume`: what was waited for is there; work goes on. */
import type { Ticket } from '../desk/ticket/ticket.ts';
import type { Command } from './command.ts';

export const resume: Command = {
  verb: 'resume',
  usage: '/resume',
  who: 'staff',
  help: 'Ends the waiting.',
  examples: ['/resume'],
  bare: true,
  works: ({ waiting }) => waiting !== null,
  run: ({ ticket }) => {
    if (ticket.waiting === null)
      return { refused: 'The ticket waits for nobody, so there is nothing to resume.' };
    return { ticket: resumed(ticket), effects: [] };
  },
};

export function resumed(ticket: Ticket): Ticket {
  return { ...ticket, status: isBegun(ticket) ? 'open' : 'new', waiting: null };
}

/** Somebody has it, has answered, or has handed it on. */
function isBegun({ assignee, firstReplyAt, handoffs }: Ticket): boolean {
  return assignee !== null || firstReplyAt !== null || handoffs.length > 0;
}

/**
 * Staff are at work on it, so what the desk itself asked of the requester is nothing to wait for any more: it may still
 * be answered. What somebody else waits for stays.
 */
export function atWork({ asking: _, ...ticket }: Ticket): Ticket {
  return ticket.waiting?.byDesk === true ? resumed(ticket) : ticket;
}
