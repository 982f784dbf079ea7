/** The policy gives a ticket to somebody: when it comes to a level, is given back, or calls whoever is on call. */
import { choose, type Nobody } from '../../desk/assignment/choose.ts';
import type { Effect } from '../../desk/effect.ts';
import { ruleAt } from '../../desk/policy/people/rule-at.ts';
import type { Policy } from '../../desk/policy/policy.ts';
import { sayNobodyFree, sayNobodyFreeToManagers } from '../../desk/reply/assignment.ts';
import { isActive } from '../../desk/ticket/status.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import { type Context, type Decision, policyOf } from '../context.ts';
import { callOut } from './call-out.ts';
import { given, type Happened, isForPeople } from './given.ts';

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
  const rule = ruleAt(policy, ticket);
  const { crew } = context;
  if (rule === null || crew === undefined || ticket.assignee !== null || !isUpForIt(before, ticket))
    return decision;
  const not = before?.tier === ticket.tier ? before.assignee : null;
  const choice = choose(rule, { policy, ticket, crew, at: happened.at, not });
  if ('login' in choice) return { ticket: given(ticket, choice.login), effects };
  return { ticket, effects: [...effects, tell(ticket, choice, policy)] };
}

/** It has just come to its level, or was given back: later on people see to it themselves. */
function isUpForIt(before: Ticket | null, ticket: Ticket): boolean {
  if (before === null || !isActive(before.status)) return true;
  return before.assignee !== null || before.tier !== ticket.tier || before.service !== ticket.service;
}

/** Once for each ticket. How much each person has to do is for the back office alone. */
function tell(ticket: Ticket, nobody: Nobody, policy: Policy): Effect {
  const key = `${ticket.id}/nobody-free`;
  if (policy.backOffice === null)
    return { kind: 'comment', key, body: sayNobodyFree(ticket, nobody, policy) };
  const body = sayNobodyFreeToManagers(ticket, nobody, policy);
  return { kind: 'back-office-note', key, repository: policy.backOffice, body };
}
