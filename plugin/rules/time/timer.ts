/** A timer of a ticket: what the policy wants done if nothing happens before. */
import type { Instant } from '../../calendar/instant.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Context, Decision } from '../context.ts';

export interface Timer {
  /** With the instant it makes the keys of what is done: `until`. */
  readonly name: string;
  /** When it is due if nothing happens; null where there is none. It follows from ticket and policy alone. */
  readonly next: (ticket: Ticket, policy: Policy) => Instant | null;
  /** What is done then. The ticket that comes out of it has this timer later, or no more. */
  readonly fire: (ticket: Ticket, firing: Firing, context: Context) => Decision;
}

export interface Firing {
  readonly at: Instant;
  /** Names this one among all of the ticket; effect keys are `<ticket id>/<cause>`. */
  readonly cause: string;
}
