/** What whoever works on a major incident reads when the next word to those affected is due. */
import type { Instant } from '../../instant.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { mentionOwner, mentionWorker, together } from '../people.ts';

export function sayUpdateDue(ticket: Ticket, policy: Policy, at: Instant): string {
  const people = together(mentionWorker(ticket, policy, at), mentionOwner(ticket, policy, at));
  const since = policy.major.updateEvery?.written ?? '';
  const told = people === '' ? '' : `${people}, `;
  return `${told}${told === '' ? 'Those' : 'those'} whom this major incident affects have heard nothing for ${since}. \`/update\` and a line tells them how it stands, also when there is nothing new.`;
}
