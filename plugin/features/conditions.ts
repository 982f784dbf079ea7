/** What a ticket needs before a level takes over, and before it is resolved, as the policy says, and how to give it. */

import type { Policy } from '../desk/policy/policy.ts';
import type { EntryNeed, ExitNeed } from '../desk/policy/sections/handling.ts';
import { howToPlan } from '../desk/reply/work.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { isDone, spent } from '../desk/ticket/work.ts';

/** What the policy asks for before a level takes over, and is not there. `why` is the note of the escalation; null by a label, which has no room for one and is asked for it elsewhere. */
export function missingAtEntry(
  ticket: Ticket,
  to: 2 | 3,
  why: string | null,
  { handling }: Policy,
): readonly string[] {
  const { needs, noteAtLeast } = handling.escalation[to];
  const atLeast = noteAtLeast[ticket.classification.priority] ?? 1;
  return needs.flatMap((need) => missingEntry(need, ticket, why, atLeast, needs) ?? []);
}

/** Null where it is there. */
function missingEntry(
  need: EntryNeed,
  ticket: Ticket,
  why: string | null,
  atLeast: number,
  needs: readonly EntryNeed[],
): string | null {
  switch (need) {
    case 'priority':
      return sayNoPriority(ticket);
    case 'answer':
      return ticket.firstReplyAt === null
        ? 'an answer to the requester: write them a line, so that they know what happens'
        : null;
    case 'note':
      return why === null ? null : sayShortNote(why, atLeast, ticket);
    case 'expectation':
      // That there was no answer at all is named once.
      if (ticket.firstReplyAt === null && needs.includes('answer')) return null;
      return ticket.unanswered || ticket.firstReplyAt === null
        ? 'a word to the requester after their last one: what happens now, and when they hear from you'
        : null;
    case 'plan':
      return ticket.plan === null ? `a plan: ${howToPlan}` : null;
    default:
      return need satisfies never;
  }
}

function sayNoPriority({ assumed, classification }: Ticket): string | null {
  if (classification.setBy === 'hand' || assumed.length === 0) return null;
  const ways = assumed.map((one) => `\`/${one} low|medium|high\``).join(' and ');
  return `its priority: nobody has said the ${assumed.join(' or the ')} yet, so ${classification.priority} is only assumed. Write ${ways}, or \`/priority ${classification.priority}\` if that is right`;
}

function sayShortNote(why: string, atLeast: number, { classification: { priority } }: Ticket): string | null {
  if (why === '') return 'what was tried, and why it needs them: write it behind `/escalate`';
  const length = [...why].length;
  return length < atLeast
    ? `more than ${length} characters about a ${priority}, at least ${atLeast}: what was tried, what came of it, and what should they look at? Write it behind \`/escalate\``
    : null;
}

/** What the policy asks for before it is resolved, and nobody has given; the note is asked for elsewhere. */
export function missingAtExit(ticket: Ticket, { handling }: Policy): readonly string[] {
  return handling.solvingNeeds.flatMap((need) => missingExit(need, ticket, handling.planFor) ?? []);
}

/** Null where it is there. */
function missingExit(need: ExitNeed, ticket: Ticket, planFor: readonly string[]): string | null {
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
