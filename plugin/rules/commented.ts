/** Somebody comments: an answer, a question, commands, or “still broken”. */
import { type Parsed, parseCommands } from '../commands/parse.ts';
import { isTooLate, reopened, sayTooLate } from '../commands/reopen.ts';
import { resumed } from '../commands/resume.ts';
import type { Commented } from '../desk/event.ts';
import { sayRefusals } from '../desk/reply/notices.ts';
import { isStaff } from '../desk/ticket/person.ts';
import { isActive } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { answeredAt, isMeantForDesk, obey } from './commands.ts';
import { type Context, type Decision, policyOf } from './context.ts';
import { isThanks } from './thanks.ts';

export function commented(ticket: Ticket, event: Commented, context: Context): Decision {
  if (event.by.bot) return { ticket, effects: [] };
  const said = parseCommands(event.body);
  const seen = flag(ticket, event, said);
  // An edit is no new answer.
  const heard =
    event.edit || !isAnswer(said) ? { ticket: seen, effects: [] } : listen(seen, event, said, context);
  const obeyed = obey(heard.ticket, { ...event, said, place: event.comment }, context);
  return { ticket: obeyed.ticket, effects: [...heard.effects, ...obeyed.effects] };
}

/** Words are left beside the commands; a line such as `/var is full` is words, too. */
function isAnswer({ rest, commands }: Parsed): boolean {
  return rest !== '' || commands.some((one) => !isMeantForDesk(one));
}

/** What the words mean before any command in them runs. */
function listen(ticket: Ticket, event: Commented, said: Parsed, context: Context): Decision {
  const { by, at } = event;
  const nothing: Decision = { ticket, effects: [] };
  if (by.id !== ticket.requester.id)
    // A staff line such as `/close` is a command that we lack, and no words for the requester.
    return isStaff(by) && said.rest !== '' ? { ...nothing, ticket: answeredAt(ticket, event) } : nothing;
  if (ticket.waiting?.on === 'user') return { ...nothing, ticket: resumed({ ...ticket, missing: [] }) };
  if (ticket.status !== 'resolved' || said.commands.some(isMeantForDesk) || isThanks(said.rest))
    return nothing;
  const policy = policyOf(ticket, context);
  if (!isTooLate(ticket, at, policy)) return { ...nothing, ticket: reopened(ticket) };
  const key = `${ticket.id}/${event.id}/too-late`;
  return {
    ...nothing,
    effects: [{ kind: 'comment', key, body: sayRefusals(by.login, [sayTooLate(ticket, policy)]) }],
  };
}

/** An answer of somebody who cannot be seen meets no clock, so the card names them, until they can be seen. */
function flag(ticket: Ticket, { by, edit }: Commented, said: Parsed): Ticket {
  const others = ticket.unseen.filter((login) => login !== by.login);
  const mightAnswer = by.id !== ticket.requester.id && isActive(ticket.status) && !edit && said.rest !== '';
  if (by.standing.seen)
    return others.length === ticket.unseen.length ? ticket : { ...ticket, unseen: others };
  return mightAnswer ? { ...ticket, unseen: [...others, by.login] } : ticket;
}
