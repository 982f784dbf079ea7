/** An answer of staff, in public: what it means for everything that the ticket owes its requester. */
import type { Instant } from '../instant.ts';
import type { Ticket } from './ticket.ts';

/** The first answer is the first response; each one answers what the requester asked, and promises the next word. */
export function answered(ticket: Ticket, at: Instant): Ticket {
  // Words and a `/solved` in one comment are one answer.
  if (ticket.lastAnswerAt === at) return ticket;
  return {
    ...ticket,
    firstReplyAt: ticket.firstReplyAt ?? at,
    answers: ticket.answers + 1,
    lastAnswerAt: at,
    unanswered: false,
    status: ticket.status === 'new' ? 'open' : ticket.status,
  };
}

/** The requester waits for a further answer, from their oldest unanswered words on. */
export function asked(ticket: Ticket): Ticket {
  return ticket.unanswered ? ticket : { ...ticket, questions: ticket.questions + 1, unanswered: true };
}
