/** Whose turn it is: staff answer, the requester asks, the ticket waits for somebody or goes on. */
import type { Instant } from '../../calendar/instant.ts';
import type { WaitReason } from './status.ts';
import type { Ticket } from './ticket.ts';

/**
 * An answer of staff, in public: the first one is the first response, each one answers what the requester asked, and
 * promises the next word. One that only asks something is no advice: nothing in it can have helped.
 */
export function answered(ticket: Ticket, at: Instant, isAdvice = true): Ticket {
  const advisedAt = isAdvice ? at : ticket.advisedAt;
  // Words and a `/solved` in one comment are one answer.
  if (ticket.lastAnswerAt === at) return { ...ticket, advisedAt };
  return {
    ...ticket,
    firstReplyAt: ticket.firstReplyAt ?? at,
    answers: ticket.answers + 1,
    lastAnswerAt: at,
    advisedAt,
    unanswered: false,
    status: ticket.status === 'new' ? 'open' : ticket.status,
  };
}

/** The requester waits for a further answer, from their oldest unanswered words on. */
export function asked(ticket: Ticket): Ticket {
  return ticket.unanswered ? ticket : { ...ticket, questions: ticket.questions + 1, unanswered: true };
}

/** Work cannot go on until somebody has done something. Where monitoring opened it, there is no requester to wait for. */
export function waitOn(
  ticket: Ticket,
  on: WaitReason,
  why: string,
  since: Instant,
  until: Instant | null = null,
): Ticket {
  if (on === 'user' && ticket.alerts !== undefined) return resumed(ticket);
  return { ...ticket, status: 'waiting', waiting: { on, since, why, until } };
}

/** What was waited for is there; work goes on. */
export function resumed(ticket: Ticket): Ticket {
  return { ...ticket, status: isBegun(ticket) ? 'open' : 'new', waiting: null };
}

/** Somebody has it, has answered, or has handed it on. */
function isBegun({ assignee, firstReplyAt, handoffs }: Ticket): boolean {
  return assignee !== null || firstReplyAt !== null || handoffs.length > 0;
}

/**
 * Staff are at work on it, so what the desk itself asked of the requester is nothing to wait for any more: it may still
 * be answered. What somebody else waits for stays.
 */
export function atWork({ asking: _, ...ticket }: Ticket): Ticket {
  return ticket.waiting?.byDesk === true ? resumed(ticket) : ticket;
}
