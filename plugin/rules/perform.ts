/** Does an action to a ticket: every action has one rule, whoever makes it and however it was asked for. */
import type { Action, ActionName, ActionOf } from '../actions/action.ts';
import { type Call, type Outcome, type Rules, type Words, whyNot } from '../actions/rule.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Actor } from '../core/ticket/person.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { assignmentRules } from '../features/assignment.ts';
import { classificationRules } from '../features/classification.ts';
import { closureRules, complaintRules } from '../features/closure.ts';
import { developerRules } from '../features/developers.ts';
import { duplicateRules } from '../features/duplicates.ts';
import { engagementRules } from '../features/engagements.ts';
import { escalationRules } from '../features/escalation.ts';
import { knownErrorRules } from '../features/known-errors.ts';
import { majorIncidentRules } from '../features/major-incidents.ts';
import { problemRules } from '../features/problems.ts';
import { resolutionRules } from '../features/resolution.ts';
import { serviceLevelRules } from '../features/service-level.ts';
import { waitingRules } from '../features/waiting.ts';
import { workRules } from '../features/work.ts';
import type { Act, Asker } from '../reply/rights.ts';
import { type Context, calendarsOf, policyOf } from './context.ts';
import { helpRule } from './slash-commands/help.ts';

const others: Omit<Rules, 'show-help'> = {
  ...assignmentRules,
  ...classificationRules,
  ...escalationRules,
  ...complaintRules,
  ...developerRules,
  ...waitingRules,
  ...engagementRules,
  ...knownErrorRules,
  ...duplicateRules,
  ...problemRules,
  ...majorIncidentRules,
  ...workRules,
  ...resolutionRules,
  ...closureRules,
  ...serviceLevelRules,
};

export const rules: Rules = { ...others, 'show-help': helpRule(others) };

/** The ticket with the action done to it; or why it cannot be done now. Rights are asked about before. */
export function perform(call: Call, action: Action): Outcome {
  const refused = whyNotNow(call, action.does);
  return refused === null ? act(action.does, call, action) : { refused };
}

export function whyNotNow(call: Call, does: ActionName): Words | null {
  return rules[does].whyNotNow?.(call) ?? null;
}

function act<K extends ActionName>(does: K, call: Call, action: ActionOf<K>): Outcome {
  return rules[does].act(call, action);
}

/** Null where this person may; otherwise why not. `how` is by a command, a label, a button or the Assignees box. */
export function whyNoRight(does: ActionName, asker: Asker, how: Act, verb = ''): string | null {
  return whyNot(rules[does].who, asker, { act: how, verb });
}

/** What brings an action about, beside the ticket: somebody’s event, or an instant at which the policy acts. */
interface Cause {
  readonly id: string;
  readonly by: Actor;
  readonly at: Instant;
}

/** What was looked up for the event is taken from it as it stands there. */
export function callOf(ticket: Ticket, cause: Cause & Call['found'], context: Context): Call {
  const { id, by, at } = cause;
  return {
    ticket,
    by,
    at,
    cause: id,
    policy: policyOf(ticket, context),
    calendars: calendarsOf(context.policies),
    found: cause,
    also: perform,
  };
}
