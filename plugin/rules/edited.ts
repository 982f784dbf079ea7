/** The title or body was edited: what it asks for anew is done; the classification stands. */
import { parseCommands } from '../commands/parse.ts';
import { replanned } from '../commands/plan.ts';
import { resumed } from '../commands/resume.ts';
import type { Edited } from '../desk/event.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { obey } from './commands.ts';
import type { Context, Decision } from './context.ts';

export function edited(ticket: Ticket, event: Edited, context: Context): Decision {
  const { title, body, by, cited = [] } = event;
  // Who was asked for more may write it into the form as well as into a comment.
  const isAnswer = by.id === ticket.requester.id && ticket.missing.length > 0 && body !== ticket.body;
  const told: Ticket = isAnswer ? { ...ticket, missing: [] } : ticket;
  const answered = isAnswer && ticket.waiting?.on === 'user' ? resumed(told) : told;
  const said = parseCommands(body);
  const planned = replanned(answered, said, { place: 'body', by, at: event.at });
  return obey({ ...planned, title, body }, { ...event, said, place: 'body', cited }, context);
}
