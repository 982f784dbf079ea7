/** What staff read who give a ticket to somebody who is away: it is done, and they know until when. */
import type { Instant } from '../../instant.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { mentionWorker, sayAway } from '../people.ts';

/** Null for somebody who is there. */
export function sayAssignedAway(
  ticket: Ticket,
  login: string,
  by: string,
  policy: Policy,
  at: Instant,
): string | null {
  const away = sayAway(login, ticket, policy, at);
  if (away === '') return null;
  return `@${by}, the work is with @${login} now${away}. If it cannot wait that long, give it to somebody else with \`/assign @login\`.`;
}

/** Null for somebody who is there. */
export function sayOwnerAway(
  ticket: Ticket,
  login: string,
  by: string,
  policy: Policy,
  at: Instant,
): string | null {
  const away = sayAway(login, ticket, policy, at);
  if (away === '') return null;
  return `@${by}, the owner is @${login} now${away}.`;
}

/** The policy would give the work to somebody who is away, and nobody stands in for them. */
export function sayNotGiven(
  ticket: Pick<Ticket, 'tier' | 'service' | 'owner' | 'assignee'>,
  login: string,
  policy: Policy,
  at: Instant,
): string {
  const people = mentionWorker(ticket, policy, at);
  const stays = ticket.assignee === null ? 'nobody has it yet' : `it stays with @${ticket.assignee}`;
  const told = people === '' ? 'The' : `${people}, the`;
  return `${told} policy gives this ticket to @${login} now${sayAway(login, ticket, policy, at)}, so ${stays}. Please see to it, or give it to somebody with \`/assign @login\`.`;
}
