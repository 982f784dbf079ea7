/** `/own @x`: hands the ownership over; nobody loses it without a next owner. */
import { isSameLogin as isSame } from '../desk/policy/people/absence.ts';
import { sayOwnerAway } from '../desk/reply/assignment.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Call, type Command, echo, keyOf, whileActive, whyEnded } from './command.ts';
import { loginIn, whyNotStaff } from './named-staff.ts';

export const own: Command = {
  verb: 'own',
  usage: '/own [@login]',
  who: 'staff',
  help: 'Makes that person (or you) the owner, who answers for the ticket to its end.',
  examples: ['/own @lena', '/own'],
  works: whileActive,
  run: (call) => {
    const { ticket, by, words } = call;
    const ended = whyEnded(ticket);
    if (ended !== null) return { refused: ended };
    const login = words === '' ? by.login : loginIn(words);
    if (login === null) return { refused: `${echo(words)} is not one person. Write \`/own @login\`.` };
    if (isSame(login, ticket.owner)) return { ticket, effects: [] };
    const refused = isSame(login, by.login) ? null : whyNotStaff(login, answerForIt, call);
    if (refused !== null) return { refused };
    const told = isSame(login, by.login)
      ? []
      : [{ kind: 'comment' as const, key: keyOf(call, 'own'), body: sayNew(ticket, login, call) }];
    return { ticket: { ...ticket, owner: login }, effects: told };
  },
};

const answerForIt = { act: 'own a ticket', stays: 'the owner as it is' };

/** It is done all the same: the owner’s notices go to whoever stands in for them, too. */
function sayNew(ticket: Ticket, login: string, { by, policy, at }: Call): string {
  const away = sayOwnerAway(ticket, login, by.login, policy, at);
  return away === null ? sayOwner(login, by.login) : `${sayOwner(login, by.login)}\n\n${away}`;
}

function sayOwner(login: string, by: string): string {
  return `@${login}, @${by} has made you the owner of this ticket: you answer for it to its end, whoever works on it.`;
}
