/** An issue that is older than the desk: what was said and done there before is known, and nothing of it is done again. */
import { parseCommands } from '../../commands/parse.ts';
import type { Opened } from '../../desk/event.ts';
import type { PastClosing, PastComment } from '../../desk/past.ts';
import { isStaff } from '../../desk/ticket/person.ts';
import { isRequester, type Ticket } from '../../desk/ticket/ticket.ts';
import { keysOf } from '../stood-before.ts';

/** The ticket as it stands when the desk gets the issue. */
export function takeOver(ticket: Ticket, { past, at, body }: Opened): Ticket {
  if (past === undefined) return ticket;
  const before = past.comments.filter((one) => one.at < at);
  const known: Ticket = { ...ticket, createdAt: past.createdAt, heard: heardIn(body, before) };
  const talked = afterTalk(known, before);
  // Whoever closes it is the first to do anything there, but for bots: then the desk has nothing to do with it.
  const { closed } = past;
  return closed !== null && closed.touchedAt < at ? closedBefore(talked, closed) : talked;
}

/** Commands of the past were meant for nobody here; an edit does not run them either. */
function heardIn(body: string, comments: readonly PastComment[]): Ticket['heard'] {
  const places = comments.map(({ comment, heard }) => [String(comment), heard] as const);
  return Object.fromEntries(
    [['body', keysOf(parseCommands(body))] as const, ...places].filter(([, keys]) => keys.length > 0),
  );
}

/** Whoever spoke last decides whose turn it is. */
function afterTalk(ticket: Ticket, comments: readonly PastComment[]): Ticket {
  const answers = comments.filter((one) => isAnswer(one, ticket));
  const [first] = answers;
  const last = answers.at(-1);
  if (first === undefined || last === undefined) return ticket;
  const since = comments.slice(comments.indexOf(last) + 1);
  const isAsked = since.some(({ by, says }) => says === 'words' && isRequester(ticket, by));
  return {
    ...ticket,
    status: 'open',
    firstReplyAt: first.at,
    answers: answers.length,
    lastAnswerAt: last.at,
    questions: isAsked ? 1 : 0,
    unanswered: isAsked,
  };
}

function isAnswer({ by, says }: PastComment, ticket: Ticket): boolean {
  return says !== 'nothing' && isStaff(by) && !by.bot && !isRequester(ticket, by);
}

function closedBefore(ticket: Ticket, { at, by, reason }: PastClosing): Ticket {
  const code = reason === 'completed' ? 'solved' : 'withdrawn';
  const verifiedBy = by === ticket.requester.login ? by : null;
  return {
    ...ticket,
    status: 'closed',
    button: 'closed',
    closedBefore: true,
    resolution: { code, note: null, by, at, verifiedBy },
  };
}
