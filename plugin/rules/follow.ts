/** What follows from a change, whichever rule made it: subscribers, other tickets, and the requester’s thumb at closing. */
import type { TicketEvent } from '../core/event.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { announce } from './announce.ts';
import { writeTicketMessages } from './between/ticket-messages.ts';
import type { Decision } from './context.ts';
import { askReview, endMajor } from './major.ts';
import { askThumbs } from './rating.ts';

/** `event` is what changed it: somebody’s act, or an instant that came. */
export function follow(
  before: Ticket | null,
  now: Ticket,
  event: Pick<TicketEvent, 'id' | 'at'>,
  policy: Policy,
): Decision {
  const after = endMajor(now, event.at);
  const written = writeTicketMessages(after, event);
  return {
    ticket: written.ticket,
    effects: [
      ...announce(before, after, event),
      ...written.effects,
      ...askThumbs(before, after, event),
      ...askReview(before, after, policy, event),
    ],
  };
}
