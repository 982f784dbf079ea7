/** `/solved note`: the desk believes it works again; the requester has the last word. */
import type { Instant } from '../desk/instant.ts';
import { sayResolved } from '../desk/reply/resolution.ts';
import { isActive } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Command, keyOf } from './command.ts';

export const solved: Command = {
  verb: 'solved',
  usage: '/solved what solved it',
  who: 'staff',
  help: 'Resolves the ticket; the note tells the requester what was done.',
  examples: ['/solved renewed the certificate; please connect again'],
  answers: true,
  run: (call) => {
    const { ticket, words, by, at } = call;
    if (!isActive(ticket.status))
      return {
        refused: `The ticket is ${ticket.status} already. If it is broken again, write \`/reopen\` and what you see.`,
      };
    if (words === '')
      return { refused: 'The requester should read what was done. Write `/solved` and a note behind it.' };
    return {
      ticket: resolve(ticket, by.login, words, at),
      effects: [{ kind: 'comment', key: keyOf(call, 'resolved'), body: sayResolved(ticket, words) }],
    };
  },
};

export function resolve(ticket: Ticket, by: string, note: string | null, at: Instant): Ticket {
  return {
    ...ticket,
    status: 'resolved',
    waiting: null,
    owner: ticket.owner ?? by,
    resolution: { code: 'solved', note, by, at, verifiedBy: null },
  };
}
