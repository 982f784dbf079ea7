/** After hours an urgent ticket calls whoever is on call, who chooses whether they go there. */
import { isOpen } from '../../desk/calendar/arithmetic.ts';
import { isSameLogin } from '../../desk/policy/people/absence.ts';
import { type OnCall, onCallAt } from '../../desk/policy/people/on-call.ts';
import type { Policy } from '../../desk/policy/policy.ts';
import { sayCalled } from '../../desk/reply/assignment/called.ts';
import { isActive } from '../../desk/ticket/status.ts';
import { isOwn, type Ticket } from '../../desk/ticket/ticket.ts';
import type { Decision } from '../context.ts';
import { given, type Happened } from './given.ts';

/** Null where nobody is to be called, or nobody is on call. */
export function callOut(
  before: Ticket | null,
  ticket: Ticket,
  { at, cause, by }: Happened,
  policy: Policy,
): Decision | null {
  const { onCall } = policy;
  if (onCall === null || !calls(onCall, ticket) || !isAfterHours(onCall, policy, at)) return null;
  const isNews = before === null || !isActive(before.status) || !calls(onCall, before);
  const isFreed = ticket.assignee === null && isLetGo(before, ticket);
  if (!isNews && !isFreed) return null;
  const login = onCallAt(onCall, at, policy.absences, (one) => isOwn(ticket, one));
  if (login === null || isSameLogin(login, ticket.assignee)) return null;
  const acts = by?.login ?? null;
  // Whoever is at work on it already need not be relieved; whoever is on call has handed it on themselves.
  if (acts !== null && (isSameLogin(acts, ticket.assignee) || (isFreed && isSameLogin(acts, login))))
    return null;
  const called = given(ticket, login);
  const knows = isSameLogin(login, before?.assignee ?? null) || isSameLogin(login, acts);
  const effect = {
    kind: 'comment',
    key: `${ticket.id}/${cause}/on-call`,
    body: sayCalled(ticket, login),
  } as const;
  return { ticket: called, effects: knows ? [] : [effect] };
}

function calls({ priorities }: OnCall, { classification }: Ticket): boolean {
  return priorities.includes(classification.priority);
}

function isAfterHours({ outside }: OnCall, { calendars }: Policy, at: number): boolean {
  const calendar = calendars.get(outside);
  return calendar !== undefined && !isOpen(calendar, at);
}

function isLetGo(before: Ticket | null, ticket: Ticket): boolean {
  return before !== null && (before.assignee !== null || before.tier !== ticket.tier);
}
