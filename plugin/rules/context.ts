/** What a rule may know beside the ticket and the event: the policies that were ever in force here. */

import type { Calendars } from '../core/clock.ts';
import type { Crew } from '../core/crew.ts';
import type { Effect } from '../core/effect.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policies, Policy } from '../policy/policy.ts';

export interface Context {
  readonly policies: Policies;
  /** Who could be given the ticket when the present event was handled. */
  readonly crew?: Crew;
}

/** What a rule answers: the ticket after the event, and what the world should be told. */
export interface Decision {
  readonly ticket: Ticket;
  readonly effects: readonly Effect[];
}

/** The calendars of every policy version; a ticket’s old legs are read by their old calendar. */
export function calendarsOf(policies: Policies): Calendars {
  return (version, name) => {
    const calendar = policies(version).calendars.get(name);
    if (calendar === undefined)
      throw new Error(`policy ${version} has no calendar “${name}”, which a clock runs by`);
    return calendar;
  };
}

export function policyOf(ticket: Ticket, context: Context): Policy {
  return context.policies(ticket.policy);
}
