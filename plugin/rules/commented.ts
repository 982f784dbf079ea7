/** Somebody comments, or edits the issue: an answer, a question, commands, or “still broken”. */
import { saidBy } from '../commands/duplicate-words.ts';
import { type Parsed, parseCommands } from '../commands/parse.ts';
import type { Commented, Edited } from '../core/event.ts';
import { appliedNow, takenUpBy, verified, withdrawn } from '../core/ticket/ending.ts';
import { isStaff } from '../core/ticket/person.ts';
import { isActive } from '../core/ticket/status.ts';
import { isRequester, type Ticket } from '../core/ticket/ticket.ts';
import { asked, atWork, resumed } from '../core/ticket/turn.ts';
import { isTooLate, sayTooLate } from '../features/closure.ts';
import { replanned } from '../features/work.ts';
import { isSameLogin } from '../policy/sections/absences.ts';
import { sayStaysEnded } from '../reply/notices.ts';
import { takenByAnswer } from './assignment.ts';
import { type Context, type Decision, policyOf } from './context.ts';
import { carryAnswer } from './development/commented.ts';
import { callOf, perform } from './perform.ts';
import { answerInForm, plainAnswer, takeOverAnswer } from './plain-answers.ts';
import { answeredAt, isMeantForDesk, runCommands } from './slash-commands/run.ts';
import { confirms, isAssent, isDoubtful, isThanks, needsNothing } from './thanks/is-thanks.ts';
import { onlyAsks } from './thanks/only-asks.ts';

export function commented(ticket: Ticket, event: Commented, context: Context): Decision {
  if (event.office !== undefined) return inOffice(ticket, event, context);
  const said = saidBy(event);
  if (event.by.bot) return runCommands(ticket, { ...event, said, place: event.comment }, context);
  const seen = flag(ticket, event, said);
  // An edit is no new answer.
  const heard =
    event.edit || !isAnswer(said, event, seen)
      ? { ticket: seen, effects: [] }
      : listen(seen, event, said, context);
  const answers = plainAnswer(ticket, event, said, context);
  const told = takeOverAnswer(heard.ticket, event, answers, context);
  const carried = event.edit || !isRequester(ticket, event.by) ? '' : said.rest;
  const sent = carryAnswer(told.ticket, carried, event.id, policyOf(ticket, context));
  const { by, at, comment: place } = event;
  const planned = event.edit ? replanned(sent.ticket, said, { place, by, at }) : sent.ticket;
  const commanded = runCommands(planned, { ...event, said, place }, context);
  const taken = takenByAnswer(ticket, commanded.ticket, event, said, policyOf(ticket, context));
  return {
    ticket: taken,
    effects: [...heard.effects, ...told.effects, ...sent.effects, ...commanded.effects],
  };
}

/** Among colleagues only commands are for the desk: they do there what they do on the ticket, and are answered there. */
function inOffice(ticket: Ticket, event: Commented, context: Context): Decision {
  const said = parseCommands(event.body);
  const { by, at, comment: place } = event;
  const planned = event.edit ? replanned(ticket, said, { place, by, at }) : ticket;
  return runCommands(planned, { ...event, said, place }, context);
}

/** Words are left beside the commands; a line such as `/var is full` is words, too. */
function isAnswer({ rest, commands }: Parsed, { by }: Commented, ticket: Ticket): boolean {
  return rest !== '' || commands.some((one) => !isMeantForDesk(one, by, ticket));
}

/** What the words mean before any command in them runs. */
function listen(ticket: Ticket, event: Commented, said: Parsed, context: Context): Decision {
  const { by, at } = event;
  const nothing: Decision = { ticket, effects: [] };
  if (!isRequester(ticket, by))
    // A staff line such as `/close` is a command that we lack, and no words for the requester.
    return isStaff(by) && said.rest !== '' ? { ...nothing, ticket: staffSays(ticket, event, said) } : nothing;
  const doubtedAt = isDoubtful(said.own) ? at : ticket.doubtedAt;
  const isPolite = isThanks(said.own) || isAssent(said.own) || needsNothing(said.own);
  const told: Ticket = { ...ticket, missing: [], doubtedAt, wroteAt: isPolite ? ticket.wroteAt : at };
  if (isWorkaroundPraised(ticket, said)) return helped(told, event, context);
  // “nvm” closes it as the button *not planned* does. A command beside it says better what they want.
  const isOver = said.commands.length === 0 && needsNothing(said.own);
  if (isOver && isActive(ticket.status)) return { ...nothing, ticket: withdrawn(told, by.login, at) };
  if (ticket.waiting?.on === 'user') return { ...nothing, ticket: asked(resumed(told)) };
  if (isActive(ticket.status)) return { ...nothing, ticket: isThanks(said.own) ? told : asked(told) };
  if (!isLeftOpen(ticket) && !isBrokenAgain(ticket, said))
    return { ...nothing, ticket: noted(told, event, said) };
  if (said.commands.some((one) => isMeantForDesk(one, by, ticket))) return nothing;
  if (isPolite) return { ...nothing, ticket: thanked(ticket, event, said) };
  const policy = policyOf(ticket, context);
  if (!isTooLate(ticket, at, policy)) return { ...nothing, ticket: takenUpBy(by, ticket, at) };
  const key = `${ticket.id}/${event.id}/too-late`;
  return {
    ...nothing,
    effects: [
      { kind: 'comment', key, body: sayStaysEnded(by, sayTooLate(by, ticket, policy), ticket, policy) },
    ],
  };
}

/** “Did it help?” “Works, thanks”: as `/confirm`. Of a plain answer it may be said of something else. */
function isWorkaroundPraised(ticket: Ticket, { own }: Parsed): boolean {
  const { status, onBehalfOf } = ticket;
  return isActive(status) && appliedNow(ticket).length > 0 && onBehalfOf === null && confirms(own);
}

function helped(ticket: Ticket, event: Commented, context: Context): Decision {
  const outcome = perform(callOf(ticket, event, context), { does: 'confirm' });
  return 'refused' in outcome ? { ticket, effects: [] } : outcome;
}

/** Whoever says that it works has verified it. On behalf of somebody else, `/confirm by phone` does. */
function thanked(ticket: Ticket, { by }: Commented, { own }: Parsed): Ticket {
  const isVerified = ticket.status === 'resolved' && ticket.onBehalfOf === null && confirms(own);
  return isVerified ? verified(ticket, by.login) : ticket;
}

/**
 * Words of the requester take it up again: they have not verified that it works, nor closed it themselves, or it ended
 * with its main ticket.
 */
function isLeftOpen({ status, resolution, main, requester }: Ticket): boolean {
  if (status === 'resolved') return true;
  if (main !== null) return main.news !== null && main.news.state !== 'open';
  if (resolution?.code === 'withdrawn') return !isSameLogin(resolution.by, requester.login);
  return resolution?.verifiedBy === null;
}

/** They had verified or closed it, and write that it does not work: nobody’s words are lost on a closed ticket. */
function isBrokenAgain({ main, closedBefore }: Ticket, { own }: Parsed): boolean {
  return main === null && closedBefore !== true && isDoubtful(own) && !needsNothing(own);
}

/** Who writes in a duplicate writes to whoever works on its main ticket. */
function noted(ticket: Ticket, { by, at, comment }: Commented, { rest, own }: Parsed): Ticket {
  if (ticket.main === null || rest === '' || isThanks(own)) return ticket;
  const words = { at, by: by.login, url: `${ticket.url}#issuecomment-${comment}` };
  return { ...ticket, main: { ...ticket.main, words } };
}

/** Who was asked for somebody else has answered by it, too. What they ask themselves is what is answered next. */
function staffSays(ticket: Ticket, event: Commented, said: Parsed): Ticket {
  const { askedFor } = ticket;
  const asking: Ticket = { ...ticket, askedFor: said.rest.includes('?') ? [] : askedFor };
  const answered = answeredAt(atWork(asking), event, !onlyAsks(said));
  return ticket.onBehalfOf === null ? answered : { ...answered, missing: [] };
}

/** An answer of somebody who cannot be seen meets no clock, so the card names them, until they can be seen. */
function flag(ticket: Ticket, { by, edit }: Commented, said: Parsed): Ticket {
  const others = ticket.unseen.filter((login) => !isSameLogin(login, by.login));
  const mightAnswer = !isRequester(ticket, by) && isActive(ticket.status) && !edit && said.rest !== '';
  if (by.standing.seen)
    return others.length === ticket.unseen.length ? ticket : { ...ticket, unseen: others };
  return mightAnswer ? { ...ticket, unseen: [...others, by.login] } : ticket;
}

/** The title or body was edited: what it asks for anew is done; the classification stands. */
export function edited(ticket: Ticket, event: Edited, context: Context): Decision {
  const { title, body, by } = event;
  // Who was asked for more may write it into the form as well as into a comment.
  const isAnswer = by.id === ticket.requester.id && ticket.missing.length > 0 && body !== ticket.body;
  const told: Ticket = isAnswer ? { ...ticket, missing: [] } : ticket;
  const answered = isAnswer && ticket.waiting?.on === 'user' ? resumed(told) : told;
  const inForm = takeOverAnswer(answered, event, answerInForm(ticket, event, context), context);
  const said = parseCommands(body);
  const planned = replanned(inForm.ticket, said, { place: 'body', by, at: event.at });
  const commanded = runCommands({ ...planned, title, body }, { ...event, said, place: 'body' }, context);
  return { ticket: commanded.ticket, effects: [...inForm.effects, ...commanded.effects] };
}
