/** `/solved note`: the desk believes it works again; the requester has the last word. */
import type { Instant } from '../desk/instant.ts';
import { sayResolved } from '../desk/reply/resolution.ts';
import type { Actor } from '../desk/ticket/person.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Command, keyOf, whileActive, whyEnded } from './command.ts';

export const solved: Command = {
  verb: 'solved',
  usage: '/solved what solved it',
  who: 'staff',
  help: 'Resolves the ticket; the note tells the requester what was done.',
  examples: ['/solved renewed the certificate; please connect again'],
  answers: true,
  prose: true,
  works: whileActive,
  run: (call) => {
    const { ticket, words, by, at, policy } = call;
    const ended = whyEnded(ticket);
    if (ended !== null) return { refused: ended };
    if (words === '')
      return { refused: 'The requester should read what was done. Write `/solved` and a note behind it.' };
    return {
      ticket: resolve(ticket, by, words, at),
      effects: [{ kind: 'comment', key: keyOf(call, 'resolved'), body: sayResolved(ticket, words, policy) }],
    };
  },
};

/** A bot that resolves does not own. */
export function resolve(
  ticket: Ticket,
  by: Pick<Actor, 'login' | 'bot'>,
  note: string | null,
  at: Instant,
): Ticket {
  return {
    ...ticket,
    status: 'resolved',
    waiting: null,
    owner: ticket.owner ?? (by.bot ? null : by.login),
    resolution: { code: 'solved', note, by: by.login, at, verifiedBy: null },
  };
}
