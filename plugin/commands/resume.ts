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
  return {
    ...ticket,
    status: ticket.assignee === null && ticket.firstReplyAt === null ? 'new' : 'open',
    waiting: null,
  };
}
