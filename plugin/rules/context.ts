/** What a rule may know beside the ticket and the event: the policies that were ever in force here. */
import type { Crew } from '../desk/assignment/crew.ts';
import type { Calendars } from '../desk/clock/clock.ts';
import type { Effect } from '../desk/effect.ts';
import type { Policies, Policy } from '../desk/policy/policy.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';

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
