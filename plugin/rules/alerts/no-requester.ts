/** A ticket that monitoring opened has no requester: whoever takes it up responds, monitoring confirms, and nobody is spoken to. */
import type { Instant } from '../../calendar/instant.ts';
import type { Effect } from '../../core/effect.ts';
import { restoredAt } from '../../core/ticket/alert.ts';
import { verified } from '../../core/ticket/ending.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';

/** Staff say that it is solved, and monitoring says that it is over: nobody need be asked. */
export function confirmedByMonitoring(ticket: Ticket): Ticket {
  const { alerts, status } = ticket;
  if (alerts === undefined || status !== 'resolved' || restoredAt(alerts) === null) return ticket;
  return verified(ticket, alerts.source);
}

/** Nobody waits for words: whoever takes it up has responded. */
export function respondedByTaking(ticket: Ticket, at: Instant): Ticket {
  const { alerts, firstReplyAt, assignee, given } = ticket;
  if (alerts === undefined || firstReplyAt !== null || assignee === null || given !== null) return ticket;
  return { ...ticket, firstReplyAt: at, status: ticket.status === 'new' ? 'open' : ticket.status };
}

/** Where monitoring opened it, nobody reads what is said to a requester, nor puts a thumb on it. */
export function withoutRequester({ alerts }: Ticket, effects: readonly Effect[]): readonly Effect[] {
  if (alerts === undefined) return effects;
  return effects.filter((one) => {
    if (one.kind === 'read-thumbs') return false;
    return one.kind !== 'comment' || one.toAsker !== undefined || one.forStaff !== undefined;
  });
}
