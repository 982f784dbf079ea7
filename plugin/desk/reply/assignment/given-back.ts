/** What the people of a level read when nobody of them works on a ticket any more. */
import type { Policy } from '../../policy/policy.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { sayTier } from '../../ticket/tier.ts';
import { mentionLevel } from '../people.ts';

/** Null where the policy names nobody who could be told. */
export function sayGivenBack(ticket: Ticket, policy: Policy, by: string): string | null {
  const people = mentionLevel(policy, ticket);
  if (people === '') return null;
  return `${people}, @${by} has given this ticket back to ${sayTier(ticket.tier)}: nobody works on it now. \`/take\` makes it yours.`;
}
