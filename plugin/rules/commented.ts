/** Somebody comments: an answer, a question, commands, or “still broken”. */

import { parseCommands } from '../commands/parse.ts';
import { isTooLate, reopened } from '../commands/reopen.ts';
import { resumed } from '../commands/resume.ts';
import type { Commented } from '../desk/event.ts';
import { isStaff } from '../desk/ticket/person.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { answeredAt, obey } from './commands.ts';
import { type Context, type Decision, policyOf } from './context.ts';
import { isThanks } from './thanks.ts';

export function commented(ticket: Ticket, event: Commented, context: Context): Decision {
  if (event.by.bot) return { ticket, effects: [] };
  const { saysMore, commands } = parseCommands(event.body);
  const heard = event.edit || !saysMore ? ticket : listen(ticket, event, commands.length > 0, context);
  return obey(heard, { ...event, text: event.body, place: event.comment }, context);
}

/** What the words mean before any command in them runs. An edit is no new answer. */
function listen(ticket: Ticket, event: Commented, hasCommands: boolean, context: Context): Ticket {
  if (event.by.id !== ticket.requester.id) return isStaff(event.by) ? answeredAt(ticket, event) : ticket;
  if (ticket.waiting?.on === 'user') return resumed({ ...ticket, missing: [] });
  if (ticket.status !== 'resolved' || hasCommands || isThanks(event.body)) return ticket;
  return isTooLate(ticket, event.at, policyOf(ticket, context)) ? ticket : reopened(ticket);
}
