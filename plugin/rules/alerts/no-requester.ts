/** Nobody asks for help in an alert or a problem: whoever takes it up responds, nobody need confirm, and no requester is spoken to. */
import type { Instant } from '../../calendar/instant.ts';
import type { Effect } from '../../core/effect.ts';
import { restoredAt } from '../../core/ticket/alert.ts';
import { verified } from '../../core/ticket/ending.ts';
import { hasRequester, isForPeople, type Ticket } from '../../core/ticket/ticket.ts';

/**
 * Staff say that it is solved, and nobody need be asked: of an alert monitoring says that it is over, and of a problem
 * whoever has solved it knows.
 */
export function confirmedByItself(ticket: Ticket): Ticket {
  const { alerts, status, kind, resolution } = ticket;
  if (status !== 'resolved' || resolution === null) return ticket;
  if (!isForPeople(kind)) return verified(ticket, resolution.by);
  return alerts === undefined || restoredAt(alerts) === null ? ticket : verified(ticket, alerts.source);
}

/** Nobody waits for words: whoever takes it up has responded. */
export function respondedByTaking(ticket: Ticket, at: Instant): Ticket {
  const { alerts, firstReplyAt, assignee, given } = ticket;
  if (alerts === undefined || firstReplyAt !== null || assignee === null || given !== null) return ticket;
  return { ...ticket, firstReplyAt: at, status: ticket.status === 'new' ? 'open' : ticket.status };
}

/** Nobody reads what is said to a requester there, nor puts a thumb on it. */
export function withoutRequester(ticket: Ticket, effects: readonly Effect[]): readonly Effect[] {
  if (hasRequester(ticket)) return effects;
  return effects.filter((one) => {
    if (one.kind === 'read-thumbs') return false;
    return one.kind !== 'comment' || one.toAsker !== undefined || one.forStaff !== undefined;
  });
}
