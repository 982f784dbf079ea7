/** `/own @x`: hands the ownership over; nobody loses it without a next owner. */
import type { Policy } from '../desk/policy/policy.ts';
import { isStaff } from '../desk/ticket/person.ts';
import { type Call, type Command, echo, keyOf, whileActive, whyEnded } from './command.ts';
import type { Spoken } from './parse.ts';

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
    const refused = isSame(login, by.login) ? null : whyNoOwner(login, call);
    if (refused !== null) return { refused };
    const told = isSame(login, by.login)
      ? []
      : [{ kind: 'comment' as const, key: keyOf(call, 'own'), body: sayOwner(login, by.login) }];
    return { ticket: { ...ticket, owner: login }, effects: told };
  },
};

/** The logins that `/own` names among these commands, each once, as written. */
export function ownersAmong(commands: readonly Spoken[]): readonly string[] {
  const named = commands.flatMap(({ verb, words }) => (verb === own.verb ? (loginIn(words) ?? []) : []));
  return named.filter((login, at) => named.findIndex((other) => isSame(other, login)) === at);
}

function loginIn(words: string): string | null {
  return /^@?([\w-]+)$/.exec(words)?.[1] ?? null;
}

/** GitHub takes a login in any case. */
function isSame(login: string, other: string | null): boolean {
  return login.toLowerCase() === other?.toLowerCase();
}

/** Null for staff, and in an event of a version that looked nobody up. */
function whyNoOwner(login: string, { named, policy }: Call): string | null {
  if (named === undefined) return null;
  const person = named.find((one) => isSame(one.login, login));
  if (person === undefined) return `Nobody has looked up ${echo(`@${login}`)}; please write it once more.`;
  if (isStaff(person)) return null;
  const { standing } = person;
  if (!standing.seen)
    return `I cannot see whether ${echo(`@${login}`)} is staff, so I leave the owner as it is: ${standing.why}`;
  return `${echo(`@${login}`)} is not staff of this desk, and only staff can own a ticket. ${remedy(policy)}`;
}

function remedy({ people }: Policy): string {
  return people === null
    ? 'Name somebody whose role in this repository is Triage or higher.'
    : 'Name somebody from `people:` in `.github/tierline.yml`, or add them there first.';
}

function sayOwner(login: string, by: string): string {
  return `@${login}, @${by} has made you the owner of this ticket: you answer for it to its end, whoever works on it.`;
}
