/** After hours an urgent ticket calls whoever is on call, who chooses whether they go there. */
import type { Instant } from '../../desk/instant.ts';
import { isSameLogin } from '../../desk/policy/people/absence.ts';
import { calledAt, nextCall } from '../../desk/policy/people/next-call.ts';
import type { Policy } from '../../desk/policy/policy.ts';
import { sayCalled } from '../../desk/reply/assignment.ts';
import { isActive } from '../../desk/ticket/status.ts';
import { isOwn, type Ticket } from '../../desk/ticket/ticket.ts';
import type { Decision } from '../context.ts';
import { given, type Happened, isForPeople } from './given.ts';

/** A ticket as it stood, and the policy that governed it then. */
export interface Before {
  readonly ticket: Ticket;
  readonly policy: Policy;
}

/** Something has happened to the ticket. Null where nobody is to be called for it, or nobody is on call. */
export function callOut(
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
  return call(ticket, login, cause, knows);
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
  const called = call(ticket, login, cause, false);
  // Who could have been called before this instant does not count any more.
  return { ...called, ticket: { ...called.ticket, touchedAt: at, nudges: [] } };
}

function call(ticket: Ticket, login: string, cause: string, knows: boolean): Decision {
  const key = `${ticket.id}/${cause}/on-call`;
  const body = sayCalled(ticket, login);
  return { ticket: given(ticket, login), effects: knows ? [] : [{ kind: 'comment', key, body }] };
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
