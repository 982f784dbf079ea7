/** What a ticket needs before it is resolved, as the policy says, and how to give it. */
import type { ExitNeed } from '../desk/policy/handling.ts';
import type { Policy } from '../desk/policy/policy.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { isDone, spent } from '../desk/ticket/work.ts';
import { howToPlan } from './plan.ts';

/** What the policy asks for and nobody has given; the note is asked for elsewhere. */
export function missingAtExit(ticket: Ticket, { handling }: Policy): readonly string[] {
  return handling.solvingNeeds.flatMap((need) => missingOf(need, ticket, handling.planFor) ?? []);
}

/** Null where it is there. */
function missingOf(need: ExitNeed, ticket: Ticket, planFor: readonly string[]): string | null {
  switch (need) {
    case 'note':
      return null;
    case 'tested':
      return ticket.tested === null ? 'that it was tested: write `/tested`, how, and what came of it' : null;
    case 'verification':
      return isVerified(ticket)
        ? null
        : 'a try to verify it with the requester: write `/tested with requester` and how it went, or `/tested without requester` and why not';
    case 'plan':
      return sayOpenPlan(ticket, planFor);
    case 'time':
      return spent(ticket.time) > 0 ? null : 'the time it took: write `/time 30m`, and on what';
    default:
      return need satisfies never;
  }
}

/** They took part in the test or could not, or were just asked whether a workaround helps. */
function isVerified({ tested, waiting, knownErrors }: Ticket): boolean {
  if (tested !== null && tested.requester !== null) return true;
  return waiting?.on === 'user' && knownErrors.length > 0;
}

function sayOpenPlan({ plan, classification }: Ticket, planFor: readonly string[]): string | null {
  if (plan === null)
    return planFor.includes(classification.priority)
      ? `a plan, as a ${classification.priority} has one: ${howToPlan}`
      : null;
  if (isDone(plan)) return null;
  const open = plan.steps.filter(({ done }) => !done).length;
  const steps = open === 1 ? 'the last open step' : `the ${open} open steps`;
  return `${steps} of the plan: tick them where the plan is written, or write \`/plan\` anew without them`;
}
