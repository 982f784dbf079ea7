/** `/reopen why`: it is still broken, or broken again. */
import type { Instant } from '../desk/instant.ts';
import type { Policy } from '../desk/policy/policy.ts';
import { isActive } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import type { Command } from './command.ts';

export const reopen: Command = {
  verb: 'reopen',
  usage: '/reopen what you see',
  who: 'requester or staff',
  help: 'Takes a resolved or closed ticket up again.',
  examples: ['/reopen the error is back since this morning'],
  prose: true,
  works: (ticket, at, policy) => !isActive(ticket.status) && !isTooLate(ticket, at, policy),
  run: ({ ticket, words, beside, at, policy }) => {
    if (isActive(ticket.status)) return { refused: 'The ticket is still open; just write what you see.' };
    if (isTooLate(ticket, at, policy)) {
      return { refused: sayTooLate(ticket, policy) };
    }
    if (words === '' && beside === '')
      return { refused: 'What do you see? Write it behind `/reopen`, so that nobody has to ask.' };
    return { ticket: reopened(ticket), effects: [] };
  },
};

const DAY = 86_400_000;

export function isTooLate({ resolution }: Ticket, at: Instant, policy: Policy): boolean {
  return resolution !== null && at - resolution.at > policy.reopenDays * DAY;
}

export function sayTooLate({ number }: Ticket, { reopenDays }: Policy): string {
  const days = reopenDays === 1 ? 'a day' : `${reopenDays} days`;
  return `This ticket was resolved more than ${days} ago. Please open a new one and name #${number} in it.`;
}

/** A new resolution will be rated anew. */
export function reopened(ticket: Ticket): Ticket {
  return {
    ...ticket,
    status: 'open',
    button: 'open',
    waiting: null,
    resolution: null,
    rating: null,
    reopenings: ticket.reopenings + 1,
  };
}
