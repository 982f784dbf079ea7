/** `/confirm`: the requester verifies the resolution, and the ticket closes. */
import { isActive } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import type { Command } from './command.ts';
import { resolve } from './solved.ts';

export const confirm: Command = {
  verb: 'confirm',
  usage: '/confirm',
  who: 'requester',
  help: 'Says that it works for you; the ticket closes.',
  examples: ['/confirm'],
  works: ({ status, knownErrors }) => status === 'resolved' || (isActive(status) && knownErrors.length > 0),
  run: ({ ticket, by, at }) => {
    if (ticket.status === 'resolved') return { ticket: verified(ticket, by.login), effects: [] };
    if (ticket.status === 'closed')
      return { refused: 'The ticket is closed already, so nothing is left to confirm.' };
    const [workaround] = ticket.knownErrors;
    if (workaround === undefined) {
      return {
        refused:
          'Nothing waits for your confirmation. If the trouble is gone by itself, you can close the ticket.',
      };
    }
    const owner = { login: ticket.owner ?? ticket.assignee ?? by.login, bot: false };
    return {
      ticket: verified(resolve(ticket, owner, `The workaround of ${workaround.id} helped.`, at), by.login),
      effects: [],
    };
  },
};

export function verified(ticket: Ticket, by: string): Ticket {
  const { resolution } = ticket;
  if (resolution === null) return ticket;
  return { ...ticket, status: 'closed', button: 'closed', resolution: { ...resolution, verifiedBy: by } };
}
