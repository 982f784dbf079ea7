/** What a level needs before it takes over, as the policy says, and how to give it. */
import type { EntryNeed } from '../desk/policy/handling.ts';
import type { Policy } from '../desk/policy/policy.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { howToPlan } from './plan.ts';

/** `why` is the note of the escalation; null by a label, which has no room for one and is asked for it elsewhere. */
export function missingAtEntry(
  ticket: Ticket,
  to: 2 | 3,
  why: string | null,
  { handling }: Policy,
): readonly string[] {
  const { needs, noteAtLeast } = handling.escalation[to];
  const atLeast = noteAtLeast[ticket.classification.priority] ?? 1;
  return needs.flatMap((need) => missingOf(need, ticket, why, atLeast, needs) ?? []);
}

/** Null where it is there. */
function missingOf(
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
