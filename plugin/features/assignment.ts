/** Who has a ticket: the assignee, who works on it now, and the owner, who answers for it to its end. */

import { type Call, echo, keyOf, type Outcome, type Rules, whileActive, whyEnded } from '../actions/rule.ts';
import type { Command } from '../commands/command.ts';
import type { Effect } from '../core/effect.ts';
import { argument } from '../core/plain.ts';
import { isStaff } from '../core/ticket/person.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { ruleAt } from '../policy/level-people.ts';
import { isSameLogin } from '../policy/sections/absences.ts';
import { sayAssignedAway, sayGivenBack, sayOwnerAway } from '../reply/assignment.ts';
import { deskLocale } from '../reply/locale.ts';
import { callStaff, sayLostTo, sayLostToLevel, sayOwnerLost, tellStaff } from '../reply/people.ts';
import type { Sentence } from '../words/render.ts';
import { render, sentence } from '../words/render.ts';

export const assignmentCommands: readonly Command[] = [
  {
    verb: 'take',
    examples: ['/take'],
    makes: 'take',
    bare: true,
    parse: () => ({ does: 'take' }),
  },
  {
    verb: 'assign',
    examples: ['/assign @omar', '/assign'],
    makes: 'assign',
    parse: (words) => (words === '' ? { does: 'assign', login: null } : parsePerson('assign', words)),
  },
  {
    verb: 'unassign',
    examples: ['/unassign'],
    makes: 'unassign',
    bare: true,
    parse: () => ({ does: 'unassign' }),
  },
  {
    verb: 'own',
    examples: ['/own @lena', '/own'],
    makes: 'own',
    parse: (words) => (words === '' ? { does: 'own', login: null } : parsePerson('own', words)),
  },
];

function parsePerson<Verb extends 'assign' | 'own'>(verb: Verb, words: string) {
  const login = /^@?([\w-]+)$/.exec(argument(words))?.[1];
  if (/^(?:me|myself|mir|mich)$/i.test(login ?? '')) return { does: verb, login: null };
  return login === undefined
    ? { refused: sentence('not-one-person', { words: echo(words), command: verb }) }
    : { does: verb, login };
}

export const assignmentRules: Pick<Rules, 'take' | 'assign' | 'unassign' | 'own'> = {
  take: {
    who: 'staff',
    works: whileActive,
    whyNotNow: whyEnded,
    act: (call) => giveTo(call.by.login, call),
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

/** Also where they are away: they may be back before anybody has time. GitHub tells them, the desk whoever had it. */
function giveTo(login: string, call: Call): Outcome {
  const { ticket, by, policy, at } = call;
  const assigned = assign(ticket, login);
  const told = calling(call, 'lost', sayLostTo(ticket, login, by.login, policy), tellStaff);
  if (isSameLogin(login, by.login)) return { ticket: assigned, effects: told };
  const refused = whyNotStaff(login, 'assign', call);
  if (refused !== null) return { refused };
  const away = sayAssignedAway(ticket, login, by.login, policy, at);
  return { ticket: assigned, effects: [...told, ...calling(call, 'away', away)] };
}

/** Where the policy gives tickets out, the next person is chosen after it. */
function giveBack(call: Call): Outcome {
  const { ticket, by, policy } = call;
  if (ticket.assignee === null) return { refused: sentence('nobody-assigned', {}) };
  const free: Ticket = { ...ticket, assignee: null };
  if (ruleAt(policy, ticket) === null)
    return { ticket: free, effects: calling(call, 'given-back', sayGivenBack(ticket, policy, by.login)) };
  const lost = sayLostToLevel(ticket, by.login, policy);
  return { ticket: free, effects: calling(call, 'lost', lost, tellStaff) };
}

/** Nobody loses it without a next owner. Who is away becomes it all the same: whoever stands in for them hears, too. */
function makeOwner(login: string, call: Call): Outcome {
  const { ticket, by, policy, at } = call;
  if (isSameLogin(login, ticket.owner)) return { ticket, effects: [] };
  const owned: Ticket = { ...ticket, owner: login };
  const lost = sayOwnerLost(ticket, login, by.login, policy);
  if (isSameLogin(login, by.login)) return { ticket: owned, effects: calling(call, 'own', lost) };
  const refused = whyNotStaff(login, 'own', call);
  if (refused !== null) return { refused };
  const made = render('made-owner', { person: `@${login}`, by: by.login }, deskLocale(policy));
  const away = sayOwnerAway(ticket, login, by.login, policy, at);
  const body = [made, lost, away].filter((one) => one !== null).join('\n\n');
  return { ticket: owned, effects: calling(call, 'own', body) };
}

function calling(call: Call, what: string, body: string | null, tell = callStaff): readonly Effect[] {
  return body === null ? [] : tell(call.policy, { key: keyOf(call, what), body });
}

/** Null for staff, and in an event of a version that looked nobody up. `role` is what they would become. */
function whyNotStaff(
  login: string,
  role: 'assign' | 'own',
  { found: { named }, policy }: Call,
): Sentence | null {
  if (named === undefined) return null;
  const by = echo(`@${login}`);
  const person = named.find((one) => isSameLogin(one.login, login));
  if (person === undefined)
    return (locale) => {
      const words = render('quote', { words: by }, locale);
      return render('not-looked-up', { words }, locale);
    };
  if (isStaff(person)) return null;
  const { standing } = person;
  if (!standing.seen) return sentence(`staff-unseen-${role}`, { by, why: standing.why });
  const remedy = policy.people === null ? 'name-by-role' : 'name-by-policy';
  return (locale) => render(`no-staff-${role}`, { by, remedy: render(remedy, {}, locale) }, locale);
}
