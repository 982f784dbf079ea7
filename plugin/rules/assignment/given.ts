/** The policy gives a ticket to somebody, who has not begun with it yet. */
import { asHeld } from '../../commands/take.ts';
import type { Instant } from '../../desk/instant.ts';
import type { Actor } from '../../desk/ticket/person.ts';
import type { Kind, Ticket } from '../../desk/ticket/ticket.ts';

/** What made it come to somebody. */
export interface Happened {
  readonly at: Instant;
  /** Effect keys are made of it. */
  readonly cause: string;
  /** Null where the policy acts. */
  readonly by: Actor | null;
}

/**
 * The work, and at level 1 the ownership where nobody has it: a team’s rota says beforehand who accepts a ticket.
 * It stays new until they have begun.
 */
export function given(ticket: Ticket, login: string): Ticket {
  const assignee = asHeld(ticket, login);
  const owner = ticket.owner ?? (ticket.tier === 1 ? login : null);
  return { ...ticket, assignee, given: assignee, owner };
}

/** Problems are chosen by those who work on them. */
export function isForPeople(kind: Kind): boolean {
  return kind === 'incident' || kind === 'request';
}
