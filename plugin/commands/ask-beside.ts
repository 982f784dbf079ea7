/** What is asked for beneath a handoff or an end that could not be refused, or that comes for the first time. */
import type { Policy } from '../desk/policy/policy.ts';
import { askForEntry, askForExit, askForPlan } from '../desk/reply/work.ts';
import type { Actor } from '../desk/ticket/person.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import type { Tier } from '../desk/ticket/tier.ts';
import { missingAtEntry } from './entry-conditions.ts';
import { missingAtExit } from './exit-conditions.ts';
import { howToPlan } from './plan.ts';

type By = Pick<Actor, 'login' | 'bot'>;

/** Paragraphs to add; `ticket` stands as before the move, `why` is null where a label moved it. */
export function askAtHandoff(
  ticket: Ticket,
  to: Tier,
  by: By,
  why: string | null,
  policy: Policy,
): readonly string[] {
  if (to === 1 || to <= ticket.tier) return [];
  // A bot that moves it would not read the question.
  const missing = why === null && !by.bot ? missingAtEntry(ticket, to, null, policy) : [];
  const isPlanDue =
    ticket.handoffs.length === 0 &&
    ticket.plan === null &&
    policy.handling.planFor.includes(ticket.classification.priority) &&
    !policy.handling.escalation[to].needs.includes('plan');
  const owner = ticket.owner ?? (by.bot ? null : by.login);
  return [
    askForEntry(missing, by.login, to),
    isPlanDue ? askForPlan({ ...ticket, owner }, howToPlan) : '',
  ].filter((one) => one !== '');
}

/** A paragraph to add; empty where nothing is missing. The note is asked for in the same comment. */
export function askAtEnd(ticket: Ticket, by: By, policy: Policy): string {
  return by.bot ? '' : askForExit(missingAtExit(ticket, policy), by.login);
}
