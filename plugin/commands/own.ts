/** `/own @x`: hands the ownership over; nobody loses it without a next owner. */
import { type Command, echo, keyOf, whyEnded } from './command.ts';

export const own: Command = {
  verb: 'own',
  usage: '/own [@login]',
  who: 'staff',
  help: 'Makes that person (or you) the owner, who answers for the ticket to its end.',
  examples: ['/own @lena', '/own'],
  run: (call) => {
    const { ticket, by, words } = call;
    const ended = whyEnded(ticket);
    if (ended !== null) return { refused: ended };
    const login = /^@?([\w-]+)$/.exec(words)?.[1] ?? (words === '' ? by.login : null);
    if (login === null) return { refused: `${echo(words)} is not one person. Write \`/own @login\`.` };
    if (login === ticket.owner) return { ticket, effects: [] };
    const told =
      login === by.login
        ? []
        : [{ kind: 'comment' as const, key: keyOf(call, 'own'), body: sayOwner(login, by.login) }];
    return { ticket: { ...ticket, owner: login }, effects: told };
  },
};

function sayOwner(login: string, by: string): string {
  return `@${login}, @${by} has made you the owner of this ticket: you answer for it to its end, whoever works on it.`;
}
