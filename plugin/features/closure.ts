/** What requesters do at the end of their ticket: they confirm that it works, take it up again, and rate it. */
import type { ActionOf } from '../actions/action.ts';
import type { Call, Outcome, Rules } from '../actions/rule.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Command, Misread } from '../commands/command.ts';
import { firstWord } from '../commands/words.ts';
import { reopened, resolved, takenUpBy, verified } from '../core/ticket/ending.ts';
import { duplicateEndedAt } from '../core/ticket/merging.ts';
import type { Actor } from '../core/ticket/person.ts';
import { isActive } from '../core/ticket/status.ts';
import { countedFrom, type GivenRating, type Rating, type Ticket } from '../core/ticket/ticket.ts';
import { resumed } from '../core/ticket/turn.ts';
import type { Policy } from '../policy/policy.ts';
import { localeFor, localeOf } from '../reply/locale.ts';
import { oneLine } from '../words/escape.ts';
import { render, renderCount, sentence } from '../words/render.ts';

export const closureCommands: readonly Command[] = [
  {
    verb: 'confirm',
    examples: ['/confirm'],
    makes: 'confirm',
    parse: () => ({ does: 'confirm' }),
  },
  {
    verb: 'reopen',
    examples: ['/reopen the error is back since this morning'],
    makes: 'reopen',
    prose: true,
    parse: (words, { beside }) =>
      words === '' && beside === '' ? { refused: sentence('what-do-you-see', {}) } : { does: 'reopen' },
  },
  {
    verb: 'rate',
    examples: ['/rate 5 quick and clear', '/rate 2 had to ask twice'],
    makes: 'rate',
    prose: true,
    parse: parseRating,
  },
];

function parseRating(words: string): ActionOf<'rate'> | Misread {
  if (words === '') return { refused: sentence('which-rating', {}) };
  const { first, rest } = firstWord(words);
  if (!['1', '2', '3', '4', '5'].includes(first))
    return { refused: sentence('no-rating', { words: oneLine(words, 80) }) };
  return { does: 'rate', stars: Number(first), comment: rest === '' ? null : rest };
}

export const closureRules: Pick<Rules, 'confirm' | 'reopen' | 'open' | 'rate'> = {
  confirm: {
    who: 'requester',
    works: ({ status, knownErrors }) => status === 'resolved' || (isActive(status) && knownErrors.length > 0),
    act: confirm,
  },
  reopen: {
    who: 'requester or staff',
    works: (ticket, at, policy) => !isActive(ticket.status) && !isTooLate(ticket, at, policy),
    whyNotNow: (call) => (isActive(call.ticket.status) ? sentence('still-open', {}) : whyTooLate(call)),
    act: ({ ticket, by }) => ({ ticket: takenUpBy(by, ticket), effects: [] }),
  },
  open: {
    who: 'requester or staff',
    whyNotNow: (call) => (isActive(call.ticket.status) ? null : whyTooLate(call)),
    act: ({ ticket }) => ({
      ticket: isActive(ticket.status) ? { ...resumed(ticket), status: 'open' } : reopened(ticket),
      effects: [],
    }),
  },
  rate: { who: 'requester', works: ({ status }) => !isActive(status), act: rate },
};

/** The requester verifies the resolution; or, of a workaround, that it is one. */
function confirm({ ticket, by, at, policy }: Call): Outcome {
  if (ticket.status === 'resolved') return { ticket: verified(ticket, by.login), effects: [] };
  if (ticket.status === 'closed') return { refused: sentence('closed-already', {}) };
  const [workaround] = ticket.knownErrors;
  if (workaround === undefined) return { refused: sentence('nothing-to-confirm', {}) };
  const owner = { login: ticket.owner ?? ticket.assignee ?? by.login, bot: false };
  const note = render('workaround-helped', { known: workaround.id }, localeOf(ticket, policy));
  return { ticket: verified(resolved(ticket, owner, note, at), by.login), effects: [] };
}

const DAY = 86_400_000;

export function isTooLate(ticket: Ticket, at: Instant, policy: Policy): boolean {
  const ended = endedAt(ticket);
  return ended !== null && at - countedFrom(ticket, ended) > policy.reopenDays * DAY;
}

function whyTooLate({ ticket, by, at, policy }: Call): string | null {
  return isTooLate(ticket, at, policy) ? sayTooLate(by, ticket, policy) : null;
}

/** A duplicate ends with its main ticket, and never before it was merged: until then it can be taken out again. */
function endedAt({ resolution, main }: Ticket): Instant | null {
  if (resolution === null) return null;
  return main === null ? resolution.at : duplicateEndedAt(main, resolution.at);
}

export function sayTooLate(by: Actor, ticket: Ticket, policy: Policy): string {
  const locale = localeFor(by, ticket, policy);
  const days = renderCount('days-ago', policy.reopenDays, {}, locale);
  return render('too-late', { days, number: String(ticket.number) }, locale);
}

function rate({ ticket, at }: Call, { stars, comment }: ActionOf<'rate'>): Outcome {
  if (isActive(ticket.status)) return { refused: sentence('rate-later', {}) };
  return { ticket: rated(ticket, { stars, comment }, ticket.resolution?.at ?? at, 'words'), effects: [] };
}

/** Kept with the resolution that it is about, which may be an earlier one: a later word on it takes its place. */
export function rated(
  ticket: Ticket,
  { stars, comment }: Rating,
  resolvedAt: Instant,
  by: GivenRating['by'],
): Ticket {
  const others = ticket.ratings.filter((one) => one.resolvedAt !== resolvedAt);
  const ratings = [...others, { stars, comment, resolvedAt, by }].toSorted(
    (one, other) => one.resolvedAt - other.resolvedAt,
  );
  const isPresent = ticket.resolution?.at === resolvedAt;
  return { ...ticket, ratings, rating: isPresent ? { stars, comment } : ticket.rating };
}
