/** Decides a ticket’s events again, by the product’s own rules, under another policy or under those of the time. */

import type { Instant } from '../../../calendar/instant.ts';
import type { TicketEvent } from '../../../core/event.ts';
import { rankOf } from '../../../core/event-rank.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import type { Policies, Policy } from '../../../policy/policy.ts';
import { fromTheBeginning } from '../../../rules/beginning.ts';
import { decide } from '../../../rules/decide.ts';

/** One policy for all events; or each event under the policy that was in force when it happened. */
export type Rule =
  | { readonly under: 'one'; readonly policy: Policy }
  | { readonly under: 'its own'; readonly policies: Policies };

export function policiesOf(rule: Rule): Policies {
  switch (rule.under) {
    case 'one':
      return () => rule.policy;
    case 'its own':
      return rule.policies;
    default:
      return rule satisfies never;
  }
}

/**
 * The ticket as it stands at `until`, with all that fell due by then; later events are left out. Null where none of
 * the events is its opening.
 */
export function replayTicket(events: readonly TicketEvent[], rule: Rule, until: Instant): Ticket | null {
  const context = { policies: policiesOf(rule) };
  let ticket: Ticket | null = null;
  for (const event of fromTheBeginning(inOrder(events))) {
    if (event.at > until) break;
    const heard = heardUnder(event, rule);
    if (heard !== null) ticket = decide(ticket, heard, context)?.ticket ?? ticket;
  }
  if (ticket === null) return null;
  const end = { kind: 'due', id: 'until', ticket: ticket.id, at: until } as const;
  return decide(ticket, end, context)?.ticket ?? ticket;
}

/** Looks at the time change nothing: it passes by itself. Under one policy there is no other to change to. */
function heardUnder(event: TicketEvent, rule: Rule): TicketEvent | null {
  if (event.kind === 'due') return null;
  if (rule.under === 'its own') return event;
  if (event.kind === 'policy-changed') return null;
  return 'policy' in event ? { ...event, policy: rule.policy.version } : event;
}

function inOrder(events: readonly TicketEvent[]): readonly TicketEvent[] {
  return events.toSorted((a, b) => a.at - b.at || rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
}
