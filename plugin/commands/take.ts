/** `/take`: I work on this now. At level 1 the first taker becomes the owner, and stays it. */
import { isSameLogin } from '../desk/policy/people/absence.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Command, whileActive, whyEnded } from './command.ts';

export const take: Command = {
  verb: 'take',
  usage: '/take',
  who: 'staff',
  help: 'Makes you the assignee; the first to take a ticket at level 1 becomes its owner.',
  examples: ['/take'],
  bare: true,
  works: whileActive,
  run: ({ ticket, by }) => {
    const ended = whyEnded(ticket);
    return ended === null ? { ticket: assign(ticket, by.login), effects: [] } : { refused: ended };
  },
};

/** A login in other letters is nobody else: GitHub takes it in any case. */
export function asHeld({ assignee }: Pick<Ticket, 'assignee'>, login: string): string {
  return assignee !== null && isSameLogin(login, assignee) ? assignee : login;
}

/** Gives the work to somebody; the ticket is open from then on, unless it waits. */
export function assign(ticket: Ticket, login: string): Ticket {
  return {
    ...ticket,
    assignee: asHeld(ticket, login),
    owner: ticket.owner ?? (ticket.tier === 1 ? login : null),
    status: ticket.status === 'new' ? 'open' : ticket.status,
  };
}
