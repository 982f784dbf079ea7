/** GitHub’s Reopen button: the same as `/reopen`; what they see is asked on the card. */
import { whyNot } from '../commands/command.ts';
import { isTooLate, reopen, sayTooLate, takenUpBy } from '../commands/reopen.ts';
import type { Reopened } from '../desk/event.ts';
import { sayClosedAgain } from '../desk/reply/notices.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Context, type Decision, policyOf } from './context.ts';

export function reopenedByButton(ticket: Ticket, event: Reopened, context: Context): Decision {
  if (ticket.status !== 'resolved' && ticket.status !== 'closed') return { ticket, effects: [] };
  if (event.by.bot) return { ticket, effects: [] };
  const policy = policyOf(ticket, context);
  const late = isTooLate(ticket, event.at, policy) ? sayTooLate(event.by, ticket, policy) : null;
  const refused = whyNot(reopen, ticket, event.by, policy, 'reopen') ?? late;
  if (refused === null) return { ticket: takenUpBy(event.by, ticket), effects: [] };
  const key = `${ticket.id}/${event.id}/closed-again`;
  return {
    ticket,
    effects: [{ kind: 'comment', key, body: sayClosedAgain(event.by, refused, ticket, policy) }],
  };
}
