/** The note of a ticket that a known error solves, where staff wrote none. */
import type { Policy } from '../../policy/policy.ts';
import type { KnownError, Ticket } from '../../ticket/ticket.ts';
import { word } from '../messages/message.ts';
import { solvedByKnownMessage } from '../messages/work.ts';

export function sayKnownAsNote({ id, title }: KnownError, ticket: Ticket, policy: Policy): string {
  return word(solvedByKnownMessage, { known: id, title }, ticket, policy);
}
