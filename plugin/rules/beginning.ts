/** How a ticket begins: what is asked, and an issue that is older than the desk. */

import type { Instant } from '../calendar/instant.ts';
import { saidBy } from '../commands/duplicate-words.ts';
import { parseCommands } from '../commands/parse.ts';
import type { Effect } from '../core/effect.ts';
import type { Opened, TicketEvent } from '../core/event.ts';
import type { PastClosing, PastComment } from '../core/past.ts';
import { type Actor, isStaff } from '../core/ticket/person.ts';
import { isRequester, type Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { askForMissing } from '../reply/intake/missing.ts';
import { localeOf } from '../reply/locale.ts';
import { render } from '../words/render.ts';
import type { Decision } from './context.ts';
import { keysOf } from './slash-commands/stood-before.ts';
import { isThanks } from './thanks/is-thanks.ts';

/**
 * The events of a ticket, in order, as they are folded. What the desk heard first need not have happened first: so the
 * beginning follows from all that was heard, in whatever order. What was done before the desk came is no event of it.
 */
export function fromTheBeginning(all: readonly TicketEvent[]): readonly TicketEvent[] {
  const events = asWrittenThen(all);
  const opened = events.find(isOlder);
  if (opened === undefined) return events;
  // GitHub tells of its opening after all, late: so the desk was there.
  if (events.some((one) => one.kind === 'opened' && one.past === undefined))
    return events.filter((one) => one !== opened);
  const others = events.filter((one) => one !== opened && one.at >= opened.past.from);
  const first = others.find((one) => 'by' in one);
  const { heardAt, ...event } = opened;
  const at = Math.min(opened.at, first?.at ?? opened.at);
  return [{ ...event, at, ...(isLate(heardAt, at) ? { heardAt } : {}) }, ...others];
}

type Written = Extract<TicketEvent, { readonly kind: 'opened' | 'edited' | 'commented' }>;

/**
 * Whoever reads a text only after it was edited, as a sweep does, finds the new words at the old instant. What stood
 * there then is told by the edit.
 */
function asWrittenThen(events: readonly TicketEvent[]): readonly TicketEvent[] {
  if (!events.some((event) => isWritten(event) && beforeOf(event) !== null)) return events;
  /** Of each text, what stood there before the next edit, and what was ever written there after it. */
  const later = new Map<string, { readonly before: string; readonly bodies: readonly string[] }>();
  return events
    .toReversed()
    .map((event) => {
      if (!isWritten(event)) return event;
      const next = later.get(placeOfText(event));
      const before = beforeOf(event);
      if (before !== null)
        later.set(placeOfText(event), { before, bodies: [...(next?.bodies ?? []), event.body] });
      return next?.bodies.includes(event.body) ? { ...event, body: next.before } : event;
    })
    .toReversed();
}

function isWritten(event: TicketEvent): event is Written {
  return event.kind === 'opened' || event.kind === 'edited' || event.kind === 'commented';
}

function placeOfText(event: Written): string {
  return event.kind === 'commented' ? `comment/${event.comment}` : 'issue';
}

function beforeOf(event: Written): string | null {
  return event.kind === 'opened' ? null : (event.before?.text ?? null);
}

/** The id of the opening of an issue that was there before. */
export const TAKEN_OVER = 'taken-over';

/** What is heard within so many milliseconds is heard in time: people are asked and reminded in days. */
const IN_TIME = 24 * 3_600_000;

/** Whether the desk could have asked and told so much earlier, had it been there. */
export function isLate(heardAt: Instant | undefined, at: Instant): heardAt is Instant {
  return heardAt !== undefined && heardAt - at > IN_TIME;
}

function isOlder(event: TicketEvent): event is Opened & Required<Pick<Opened, 'past'>> {
  return event.kind === 'opened' && event.past !== undefined;
}

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
    advisedAt: last.at,
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

/** What is still `missing`, asked at that instant: from then on the requester may be reminded. */
export function ask(ticket: Ticket, waits: boolean, since: Instant, policy: Policy): Decision {
  const body = askForMissing(ticket, policy);
  const effects: readonly Effect[] = [{ kind: 'comment', key: `${ticket.id}/essentials`, body }];
  if (!waits) return { ticket, effects };
  const why = render('waiting-for-essentials', {}, localeOf(ticket, policy));
  const waiting = { on: 'user', since, why, until: null, byDesk: true } as const;
  return { ticket: { ...ticket, status: 'waiting', waiting }, effects };
}

/** What somebody wrote before the desk came, as far as it matters now: that they said something, and which commands stand in it. */
export function readPastWords(text: {
  readonly by: Actor;
  readonly body: string;
}): Pick<PastComment, 'says' | 'heard'> {
  const said = saidBy(text);
  const words = isThanks(said.rest) ? 'thanks' : 'words';
  return { says: said.rest === '' ? 'nothing' : words, heard: keysOf(said) };
}
