/** GitHub’s Reopen button: the same as `/reopen`, with the question why in place of the words. */
import { whyNot } from '../commands/command.ts';
import { isTooLate, reopen, reopened } from '../commands/reopen.ts';
import type { Reopened } from '../desk/event.ts';
import { sayClosedAgain } from '../desk/reply/notices.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Context, type Decision, policyOf } from './context.ts';

export function reopenedByButton(ticket: Ticket, event: Reopened, context: Context): Decision {
  if (ticket.status !== 'resolved' && ticket.status !== 'closed') return { ticket, effects: [] };
  if (event.by.bot) return { ticket, effects: [] };
  const policy = policyOf(ticket, context);
  const late = isTooLate(ticket, event.at, policy)
    ? `It was resolved more than ${policy.reopenDays} days ago: please open a new ticket and name #${ticket.number} in it.`
    : null;
  const refused = whyNot(reopen, ticket, event.by) ?? late;
  if (refused === null) return { ticket: reopened(ticket), effects: [] };
  const key = `${ticket.id}/${event.id}/closed-again`;
  return { ticket, effects: [{ kind: 'comment', key, body: sayClosedAgain(event.by.login, refused) }] };
}
