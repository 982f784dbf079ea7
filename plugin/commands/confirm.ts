/** `/confirm`: the requester verifies the resolution, and the ticket closes. */

import { localeFor, localeOf } from '../desk/reply/locale.ts';
import { isActive } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { render } from '../words/render.ts';
import type { Command } from './command.ts';
import { resolve } from './solved.ts';

export const confirm: Command = {
  verb: 'confirm',
  usage: '/confirm',
  who: 'requester',
  help: 'Says that it works for you; the ticket closes.',
  examples: ['/confirm'],
  works: ({ status, knownErrors }) => status === 'resolved' || (isActive(status) && knownErrors.length > 0),
  run: ({ ticket, by, at, policy }) => {
    if (ticket.status === 'resolved') return { ticket: verified(ticket, by.login), effects: [] };
    if (ticket.status === 'closed')
      return { refused: render('closed-already', {}, localeFor(by, ticket, policy)) };
    const [workaround] = ticket.knownErrors;
    if (workaround === undefined)
      return { refused: render('nothing-to-confirm', {}, localeFor(by, ticket, policy)) };
    const owner = { login: ticket.owner ?? ticket.assignee ?? by.login, bot: false };
    const note = render('workaround-helped', { known: workaround.id }, localeOf(ticket, policy));
    return { ticket: verified(resolve(ticket, owner, note, at), by.login), effects: [] };
  },
};

export function verified(ticket: Ticket, by: string): Ticket {
  const { resolution } = ticket;
  if (resolution === null) return ticket;
  return { ...ticket, status: 'closed', button: 'closed', resolution: { ...resolution, verifiedBy: by } };
}
