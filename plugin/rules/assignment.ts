/** Who works on a ticket: whoever answers it, is put into the Assignees box, given it by the policy, or called when nobody has it. */

import type { ActionName } from '../actions/action.ts';
import { sayTo } from '../actions/rule.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Parsed } from '../commands/parse.ts';
import { usualWord } from '../commands/usual-words.ts';
import type { Effect } from '../core/effect.ts';
import type { Assigned, Commented } from '../core/event.ts';
import type { Actor } from '../core/ticket/person.ts';
import { isActive } from '../core/ticket/status.ts';
import { isForPeople, isOwn, isRequester, type Ticket } from '../core/ticket/ticket.ts';
import { atWork } from '../core/ticket/turn.ts';
import { asHeld, assign } from '../features/assignment.ts';
import { choose, type Nobody } from '../policy/choose.ts';
import { ruleAt } from '../policy/level-people.ts';
import { calledAt, nextCall } from '../policy/next-call.ts';
import type { Policy } from '../policy/policy.ts';
import { isSameLogin } from '../policy/sections/absences.ts';
import { sayCalled, sayNobodyFree, sayNobodyFreeToManagers } from '../reply/assignment.ts';
import { sayAssigneePutBack } from '../reply/notices.ts';
import { callStaff, sayLostTo, tellStaff } from '../reply/people.ts';
import { type Context, type Decision, policyOf } from './context.ts';
import { callOf, perform, whyNoRight } from './perform.ts';
import { findCommand } from './slash-commands/list.ts';
import { answerTo } from './standing-comments.ts';
import { callForUrgent } from './urgent-call.ts';

/** GitHub’s Assignees box, used by hand: the same as `/assign` and `/unassign`; it never touches the owner. */
export function assigned(ticket: Ticket, event: Assigned, context: Context): Decision {
  const { by, kind, login } = event;
  const isNews = (kind === 'assigned') !== isSameLogin(login, ticket.assignee);
  // The face undoes what a bot does: it would not read why.
  if (!isNews || by.bot) return { ticket, effects: [] };
  const call = callOf(ticket, event, context);
  const action = kind === 'assigned' ? ({ does: 'assign', login } as const) : ({ does: 'unassign' } as const);
  const refused = whyNoRight(action.does, call, 'assign');
  const outcome = refused === null ? perform(call, action) : { refused };
  if (!('refused' in outcome)) return { ...outcome, ticket: atWork(outcome.ticket) };
  const body = sayAssigneePutBack(by, sayTo(call, outcome.refused), ticket, call.policy);
  return answerTo(ticket, event, { key: `${ticket.id}/${event.id}/put-back`, body });
}

/** It follows from what changed, whichever rule changed it. Nobody is looked up: the event knows the crew. */
export function giveOut(
  before: Ticket | null,
  decision: Decision,
  happened: Happened,
  context: Context,
): Decision {
  const { ticket, effects } = decision;
  if (!isActive(ticket.status) || !isForPeople(ticket.kind)) return decision;
  const policy = policyOf(ticket, context);
  const was = before === null ? null : { ticket: before, policy: policyOf(before, context) };
  const called = callOut(was, ticket, happened, policy);
  if (called !== null) return { ticket: called.ticket, effects: [...effects, ...called.effects] };
  const ruled = giveByRule(before, ticket, happened.at, context);
  // Without a back office, that nobody is free is told to the level itself.
  const isTold = ruled.effects.length > 0 && policy.backOffice === null;
  const urgent = isTold ? [] : callForUrgent(before, ruled.ticket, happened, policy);
  return { ticket: ruled.ticket, effects: [...effects, ...ruled.effects, ...urgent] };
}

function giveByRule(before: Ticket | null, ticket: Ticket, at: Instant, context: Context): Decision {
  const policy = policyOf(ticket, context);
  const rule = ruleAt(policy, ticket);
  const { crew } = context;
  if (rule === null || crew === undefined || ticket.assignee !== null || !isUpForIt(before, ticket))
    return { ticket, effects: [] };
  const not = before?.tier === ticket.tier ? before.assignee : null;
  const choice = choose(rule, { policy, ticket, crew, at, not });
  if ('login' in choice) return { ticket: given(ticket, choice.login), effects: [] };
  return { ticket, effects: tell(ticket, choice, policy) };
}

/** It has just come to its level, or was given back: later on people see to it themselves. */
function isUpForIt(before: Ticket | null, ticket: Ticket): boolean {
  if (before === null || !isActive(before.status)) return true;
  return before.assignee !== null || before.tier !== ticket.tier || before.service !== ticket.service;
}

/** Once for each ticket. How much each person has to do is for the back office alone. */
function tell(ticket: Ticket, nobody: Nobody, policy: Policy): readonly Effect[] {
  const say = policy.backOffice === null ? sayNobodyFree : sayNobodyFreeToManagers;
  return callStaff(policy, { key: `${ticket.id}/nobody-free`, body: say(ticket, nobody, policy) });
}

/** What made it come to somebody. */
interface Happened {
  readonly at: Instant;
  /** Effect keys are made of it. */
  readonly cause: string;
  /** Null where the policy acts. */
  readonly by: Actor | null;
}

/**
 * The work, and at level 1 the ownership where nobody has it: a team’s rota says beforehand who accepts a ticket.
 * It stays new until they have begun.
 */
export function given(ticket: Ticket, login: string): Ticket {
  const assignee = asHeld(ticket, login);
  const owner = ticket.owner ?? (ticket.tier === 1 ? login : null);
  return { ...ticket, assignee, given: assignee, owner };
}

/** A ticket as it stood, and the policy that governed it then. */
interface Before {
  readonly ticket: Ticket;
  readonly policy: Policy;
}

/** Something has happened to the ticket. Null where nobody is to be called for it, or nobody is on call. */
function callOut(
  before: Before | null,
  ticket: Ticket,
  { at, cause, by }: Happened,
  policy: Policy,
): Decision | null {
  const login = callable(ticket, at, policy);
  if (login === null) return null;
  const isFreed = ticket.assignee === null && isLetGo(before, ticket);
  if (!isUrgentNow(before, policy) && !isFreed && !isUpForCall(before, ticket, at, login)) return null;
  const acts = by?.login ?? null;
  // Whoever is at work on it already need not be relieved; whoever is on call has handed it on themselves.
  if (acts !== null && (isSameLogin(acts, ticket.assignee) || (isFreed && isSameLogin(acts, login))))
    return null;
  const knows = isSameLogin(login, before?.ticket.assignee ?? null) || isSameLogin(login, acts);
  return call(ticket, login, { cause, knows }, policy);
}

/** When the time alone calls somebody for a ticket that nobody has begun with; null where it never does. */
export function nextCallFor(ticket: Ticket, policy: Policy): Instant | null {
  if (!calls(policy, ticket) || !isUntaken(ticket)) return null;
  const since = Math.max(ticket.touchedAt, ticket.policySince);
  return nextCall(policy, since, { mayNot: (login) => isOwn(ticket, login), has: ticket.assignee });
}

/** That time has come. */
export function callNow(ticket: Ticket, at: Instant, cause: string, policy: Policy): Decision {
  const login = callable(ticket, at, policy);
  if (login === null) return { ticket, effects: [] };
  const called = call(ticket, login, { cause, knows: false }, policy);
  // Who could have been called before this instant does not count any more.
  return { ...called, ticket: { ...called.ticket, touchedAt: at, nudges: [] } };
}

interface Calling {
  readonly cause: string;
  /** They called themselves, and need not be told. */
  readonly knows: boolean;
}

/** Whoever had it by day hears of it in the same comment, or alone. */
function call(ticket: Ticket, login: string, { cause, knows }: Calling, policy: Policy): Decision {
  const key = `${ticket.id}/${cause}/on-call`;
  const lost = knows ? sayLostTo(ticket, login, login, policy) : null;
  const alone = lost === null ? [] : tellStaff(policy, { key, body: lost });
  const called = knows ? alone : callStaff(policy, { key, body: sayCalled(ticket, login, policy) });
  return { ticket: given(ticket, login), effects: called };
}

/** Who would be called for it at this instant, if they do not have it already. */
function callable(ticket: Ticket, at: Instant, policy: Policy): string | null {
  const login = calls(policy, ticket) ? calledAt(policy, at, (one) => isOwn(ticket, one)) : null;
  return isSameLogin(login ?? '', ticket.assignee) ? null : login;
}

function calls({ onCall }: Policy, { classification, kind, status }: Ticket): boolean {
  return (
    isActive(status) && isForPeople(kind) && onCall?.priorities.includes(classification.priority) === true
  );
}

/** Nobody has begun with it, nor put it off. A wait that the desk itself began is nobody’s answer. */
function isUntaken({ assignee, given: to, waiting }: Ticket): boolean {
  if (waiting !== null && waiting.byDesk !== true) return false;
  return assignee === null || isSameLogin(assignee, to);
}

/** What becomes urgent calls them away from whoever had it by day. */
function isUrgentNow(before: Before | null, policy: Policy): boolean {
  return before === null || !calls(policy, before.ticket);
}

/** Nobody has begun with it, and this person would not have been called before: it waited, or by another policy. */
function isUpForCall(before: Before | null, ticket: Ticket, at: Instant, login: string): boolean {
  if (before === null || !isUntaken(ticket)) return false;
  const was = isUntaken(before.ticket) ? callable(before.ticket, at, before.policy) : null;
  return !isSameLogin(login, was);
}

function isLetGo(before: Before | null, { tier }: Ticket): boolean {
  return before !== null && (before.ticket.assignee !== null || before.ticket.tier !== tier);
}

/** What says by itself who has the ticket, or where it goes: done or refused, its words were not an “I take it”. */
const decides: readonly ActionName[] = [
  'take',
  'assign',
  'unassign',
  'own',
  'escalate',
  'deescalate',
  'call-managers',
  'hand-over',
  'merge',
];

/** The ticket after the words and commands of a comment; `before` is the ticket as they found it. */
export function takenByAnswer(
  before: Ticket,
  after: Ticket,
  { by, edit }: Commented,
  said: Parsed,
  { handling }: Policy,
): Ticket {
  const isAnswer = !edit && said.rest !== '' && mayWorkOn(before, by);
  if (!handling.firstAnswerTakes || !isAnswer || !isFree(before) || !isFree(after)) return after;
  if (said.commands.some(({ verb }) => isAboutWhoHasIt(verb))) return after;
  return assign(after, by.login);
}

/** Problems are chosen by those who work on them; nobody is assigned what is over. */
function isFree({ assignee, status, kind }: Ticket): boolean {
  return assignee === null && isActive(status) && (kind === 'incident' || kind === 'request');
}

/** A manager’s kind word to somebody else’s requester takes nothing from anybody. */
function mayWorkOn(ticket: Ticket, by: Actor): boolean {
  const isOfLevel = by.standing.seen && by.standing.levels.includes(ticket.tier);
  return isOfLevel && !by.bot && !isRequester(ticket, by) && !isOwn(ticket, by.login);
}

/** Also by another desk’s word for it, such as `/reassign`, which is answered with ours. */
function isAboutWhoHasIt(verb: string): boolean {
  const meant = [verb, ...(usualWord(verb)?.verbs ?? [])];
  return meant.some((one) => {
    const makes = findCommand(one)?.makes;
    return makes !== undefined && decides.includes(makes);
  });
}
