/** Who has a ticket: the assignee, who works on it now, and the owner, who answers for it to its end. */
import { type Call, echo, keyOf, type Outcome, type Rules, whileActive, whyEnded } from '../actions/rule.ts';
import type { Command } from '../commands/command.ts';
import type { Effect } from '../desk/effect.ts';
import { argument } from '../desk/plain.ts';
import { ruleAt } from '../desk/policy/level-people.ts';
import type { Policy } from '../desk/policy/policy.ts';
import { isSameLogin } from '../desk/policy/sections/absences.ts';
import { sayAssignedAway, sayGivenBack, sayOwnerAway } from '../desk/reply/assignment.ts';
import { isStaff } from '../desk/ticket/person.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';

export const assignmentCommands: readonly Command[] = [
  {
    verb: 'take',
    usage: '/take',
    help: 'Makes you the assignee; the first to take a ticket at level 1 becomes its owner.',
    examples: ['/take'],
    makes: 'take',
    bare: true,
    parse: () => ({ does: 'take' }),
  },
  {
    verb: 'assign',
    usage: '/assign [@login]',
    help: 'Gives the work to that person (or to you); the owner stays.',
    examples: ['/assign @omar', '/assign'],
    makes: 'assign',
    parse: (words) => (words === '' ? { does: 'assign', login: null } : parsePerson('assign', words)),
  },
  {
    verb: 'unassign',
    usage: '/unassign',
    help: 'Gives the ticket back to its level; the owner stays.',
    examples: ['/unassign'],
    makes: 'unassign',
    bare: true,
    parse: () => ({ does: 'unassign' }),
  },
  {
    verb: 'own',
    usage: '/own [@login]',
    help: 'Makes that person (or you) the owner, who answers for the ticket to its end.',
    examples: ['/own @lena', '/own'],
    makes: 'own',
    parse: (words) => (words === '' ? { does: 'own', login: null } : parsePerson('own', words)),
  },
];

function parsePerson<Verb extends 'assign' | 'own'>(verb: Verb, words: string) {
  const login = /^@?([\w-]+)$/.exec(argument(words))?.[1];
  return login === undefined
    ? { refused: `${echo(words)} is not one person. Write \`/${verb} @login\`.` }
    : { does: verb, login };
}

export const assignmentRules: Pick<Rules, 'take' | 'assign' | 'unassign' | 'own'> = {
  take: {
    who: 'staff',
    works: whileActive,
    whyNotNow: whyEnded,
    act: ({ ticket, by }) => ({ ticket: assign(ticket, by.login), effects: [] }),
  },
  assign: {
    who: 'staff',
    works: whileActive,
    whyNotNow: whyEnded,
    needs: ({ login }) => (login === null ? [] : [{ kind: 'person', login }]),
    act: (call, { login }) => giveTo(login ?? call.by.login, call),
  },
  unassign: {
    who: 'staff',
    works: ({ assignee }) => assignee !== null,
    whyNotNow: whyEnded,
    act: giveBack,
  },
  own: {
    who: 'staff',
    works: whileActive,
    whyNotNow: whyEnded,
    needs: ({ login }) => (login === null ? [] : [{ kind: 'person', login }]),
    act: (call, { login }) => makeOwner(login ?? call.by.login, call),
  },
};

/** A login in other letters is nobody else: GitHub takes it in any case. */
export function asHeld({ assignee }: Pick<Ticket, 'assignee'>, login: string): string {
  return assignee !== null && isSameLogin(login, assignee) ? assignee : login;
}

/** Gives the work to somebody; the ticket is open from then on, unless it waits. At level 1 the first one is its owner. */
export function assign(ticket: Ticket, login: string): Ticket {
  return {
    ...ticket,
    assignee: asHeld(ticket, login),
    owner: ticket.owner ?? (ticket.tier === 1 ? login : null),
    status: ticket.status === 'new' ? 'open' : ticket.status,
  };
}

/** It is done also where they are away: they may be back before anybody else has time. */
function giveTo(login: string, call: Call): Outcome {
  const { ticket, by, policy, at } = call;
  const assigned = assign(ticket, login);
  if (isSameLogin(login, by.login)) return { ticket: assigned, effects: [] };
  const refused = whyNotStaff(login, { act: 'work on a ticket', stays: 'the assignee as it is' }, call);
  if (refused !== null) return { refused };
  const body = sayAssignedAway(ticket, login, by.login, policy, at);
  return { ticket: assigned, effects: told(call, 'away', body) };
}

/** Where the policy gives tickets out, the next person is chosen after it. */
function giveBack(call: Call): Outcome {
  const { ticket, by, policy } = call;
  if (ticket.assignee === null)
    return { refused: 'Nobody is assigned, so there is nothing to take back. `/take` makes it yours.' };
  const body = ruleAt(policy, ticket) === null ? sayGivenBack(ticket, policy, by.login) : null;
  return { ticket: { ...ticket, assignee: null }, effects: told(call, 'given-back', body) };
}

/** Nobody loses it without a next owner. Who is away becomes it all the same: whoever stands in for them hears, too. */
function makeOwner(login: string, call: Call): Outcome {
  const { ticket, by, policy, at } = call;
  if (isSameLogin(login, ticket.owner)) return { ticket, effects: [] };
  const owned: Ticket = { ...ticket, owner: login };
  if (isSameLogin(login, by.login)) return { ticket: owned, effects: [] };
  const refused = whyNotStaff(login, { act: 'own a ticket', stays: 'the owner as it is' }, call);
  if (refused !== null) return { refused };
  const away = sayOwnerAway(ticket, login, by.login, policy, at);
  const body = [sayOwner(login, by.login), ...(away === null ? [] : [away])].join('\n\n');
  return { ticket: owned, effects: told(call, 'own', body) };
}

function sayOwner(login: string, by: string): string {
  return `@${login}, @${by} has made you the owner of this ticket: you answer for it to its end, whoever works on it.`;
}

function told(call: Call, what: string, body: string | null): readonly Effect[] {
  return body === null ? [] : [{ kind: 'comment', key: keyOf(call, what), body }];
}

/** What somebody would become, and what stays as it is where they cannot. */
interface Role {
  readonly act: string;
  readonly stays: string;
}

/** Null for staff, and in an event of a version that looked nobody up. */
function whyNotStaff(login: string, { act, stays }: Role, { found: { named }, policy }: Call): string | null {
  if (named === undefined) return null;
  const who = echo(`@${login}`);
  const person = named.find((one) => isSameLogin(one.login, login));
  if (person === undefined) return `Nobody has looked up ${who}; please write it once more.`;
  if (isStaff(person)) return null;
  const { standing } = person;
  if (!standing.seen) return `I cannot see whether ${who} is staff, so I leave ${stays}: ${standing.why}`;
  return `${who} is not staff of this desk, and only staff can ${act}. ${remedy(policy)}`;
}

function remedy({ people }: Policy): string {
  return people === null
    ? 'Name somebody whose role in this repository is Triage or higher.'
    : 'Name somebody from `people:` in `.github/tierline.yml`, or add them there first.';
}
