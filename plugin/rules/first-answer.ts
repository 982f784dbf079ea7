/** Working naturally is enough: whoever answers a ticket that nobody has takes it by that, as by `/take`. */
import type { ActionName } from '../actions/action.ts';
import type { Parsed } from '../commands/parse.ts';
import { usualWord } from '../commands/usual-words.ts';
import type { Commented } from '../core/event.ts';
import type { Actor } from '../core/ticket/person.ts';
import { isActive } from '../core/ticket/status.ts';
import { isOwn, isRequester, type Ticket } from '../core/ticket/ticket.ts';
import { assign } from '../features/assignment.ts';
import type { Policy } from '../policy/policy.ts';
import { findCommand } from './slash-commands/list.ts';

/** What says by itself who has the ticket, or where it goes: done or refused, its words were not an “I take it”. */
const decides: readonly ActionName[] = [
  'take',
  'assign',
  'unassign',
  'own',
  'escalate',
  'deescalate',
  'call-managers',
  'hand-over',
  'merge',
];

/** The ticket after the words and commands of a comment; `before` is the ticket as they found it. */
export function takenByAnswer(
  before: Ticket,
  after: Ticket,
  { by, edit }: Commented,
  said: Parsed,
  { handling }: Policy,
): Ticket {
  const isAnswer = !edit && said.rest !== '' && mayWorkOn(before, by);
  if (!handling.firstAnswerTakes || !isAnswer || !isFree(before) || !isFree(after)) return after;
  if (said.commands.some(({ verb }) => isAboutWhoHasIt(verb))) return after;
  return assign(after, by.login);
}

/** Problems are chosen by those who work on them; nobody is assigned what is over. */
function isFree({ assignee, status, kind }: Ticket): boolean {
  return assignee === null && isActive(status) && (kind === 'incident' || kind === 'request');
}

/** A manager’s kind word to somebody else’s requester takes nothing from anybody. */
function mayWorkOn(ticket: Ticket, by: Actor): boolean {
  const isOfLevel = by.standing.seen && by.standing.levels.includes(ticket.tier);
  return isOfLevel && !by.bot && !isRequester(ticket, by) && !isOwn(ticket, by.login);
}

/** Also by another desk’s word for it, such as `/reassign`, which is answered with ours. */
function isAboutWhoHasIt(verb: string): boolean {
  const meant = [verb, ...(usualWord(verb)?.verbs ?? [])];
  return meant.some((one) => {
    const makes = findCommand(one)?.makes;
    return makes !== undefined && decides.includes(makes);
  });
}
