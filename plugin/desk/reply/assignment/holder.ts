/** Whoever has a ticket, as the card names them: while they are away, with their stand-in. */
import type { Instant } from '../../instant.ts';
import { absenceOf, standInOf } from '../../policy/people/absence.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { cardAwayMessage, cardStandInMessage } from '../messages/assignment.ts';
import { word } from '../messages/message.ts';

export function sayHolder(login: string, ticket: Ticket, policy: Policy, asOf: Instant): string {
  const person = `@${login}`;
  const absence = absenceOf(policy, login, asOf);
  if (absence === null) return person;
  const date = absence.lastDay;
  const standIn = standInOf(policy, login, asOf);
  return standIn === null
    ? word(cardAwayMessage, { person, date }, ticket, policy)
    : word(cardStandInMessage, { person, date, 'stand-in': `@${standIn}` }, ticket, policy);
}
