/** What requesters do on their ticket: they say that it works, or that they need it no more, take it up again, rate it and complain. */
import type { ActionOf } from '../actions/action.ts';
import { type Call, keyOf, type Outcome, type Rules, whyEnded } from '../actions/rule.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Command, Misread } from '../commands/command.ts';
import { firstWord } from '../commands/words.ts';
import type { Effect } from '../core/effect.ts';
import {
  appliedNow,
  isHelped,
  reopened,
  solvedByTheirWord,
  takenUpBy,
  verified,
  whatHelped,
  withdrawn,
} from '../core/ticket/ending.ts';
import { duplicateEndedAt } from '../core/ticket/merging.ts';
import type { Actor } from '../core/ticket/person.ts';
import { isActive } from '../core/ticket/status.ts';
import {
  countedFrom,
  type GivenRating,
  isRequester,
  type Rating,
  type Ticket,
} from '../core/ticket/ticket.ts';
import { asked, resumed } from '../core/ticket/turn.ts';
import type { Policy } from '../policy/policy.ts';
import { isSameLogin } from '../policy/sections/absences.ts';
import { sayHelped } from '../reply/known-error.ts';
import { localeFor, localeOf } from '../reply/locale.ts';
import { sayComplaint, sayComplaintHeard } from '../reply/major-incidents.ts';
import { callStaff } from '../reply/people.ts';
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
    parse: (words, { beside }) => ({ does: 'reopen', isBare: words === '' && beside === '' }),
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

export const closureRules: Pick<Rules, 'confirm' | 'finish' | 'reopen' | 'open' | 'rate'> = {
  confirm: {
    who: 'requester',
    works: (ticket) => ticket.status === 'resolved' || mayHaveHelped(ticket),
    act: confirm,
  },
  finish: { who: 'requester', act: finish },
  reopen: {
    who: 'requester or staff',
    works: (ticket, at, policy) => !isActive(ticket.status) && !isTooLate(ticket, at, policy),
    whyNotNow: (call) => (isActive(call.ticket.status) ? sentence('still-open', {}) : whyTooLate(call)),
    act: reopen,
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

/** A reason is asked for, unless they have just written it; GitHub’s button has no room for one. */
function reopen({ ticket, by, at }: Call, { isBare = false }: ActionOf<'reopen'>): Outcome {
  const hasSaid = isRequester(ticket, by) && (ticket.wroteAt ?? 0) >= (ticket.resolution?.at ?? at);
  if (isBare && !hasSaid) return { refused: sentence('what-do-you-see', {}) };
  return { ticket: takenUpBy(by, ticket, at), effects: [] };
}

/** The requester verifies the resolution; or, of what they were told before there was one, that it helped. */
function confirm({ ticket, by, at, policy }: Call): Outcome {
  if (ticket.status === 'resolved') return { ticket: verified(ticket, by.login), effects: [] };
  if (ticket.status === 'closed') return { refused: sentence('closed-already', {}) };
  if (!mayHaveHelped(ticket)) return { refused: sentence('nothing-to-confirm', {}) };
  const helped = whatHelped(ticket);
  const solution = { helped, note: sayHelped(helped, ticket, policy) };
  return { ticket: solvedByTheirWord(ticket, by.login, solution, at), effects: [] };
}

/** For somebody without an account staff speak: of their own answers they say `/solved`. */
function mayHaveHelped(ticket: Ticket): boolean {
  if (!isActive(ticket.status)) return false;
  return ticket.onBehalfOf === null ? isHelped(ticket) : appliedNow(ticket).length > 0;
}

/** Whoever asked is done with it, as by GitHub’s button: what they were told has helped, or they need no help any more. */
function finish(call: Call): Outcome {
  const { ticket, by, at } = call;
  const confirms = ticket.status === 'resolved' || (mayHaveHelped(ticket) && !isDoubted(ticket));
  if (confirms || ticket.status === 'closed') return confirm(call);
  return { ticket: withdrawn(ticket, by.login, at), effects: [] };
}

/** Since they were last helped they have written that it does not work, or complained: whoever closes it then gives up. */
function isDoubted({ doubtedAt, managerCalls, requester, advisedAt }: Ticket): boolean {
  const complaints = managerCalls.filter(({ by }) => isSameLogin(by, requester.login)).map(({ at }) => at);
  return Math.max(doubtedAt ?? -1, ...complaints) >= (advisedAt ?? 0);
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

export const complaintRules: Pick<Rules, 'complain' | 'press'> = {
  complain: { who: 'requester', act: complain },
  press: { who: 'requester', whyNotNow: whyEnded, act: askHowMany },
};

/**
 * The requester is not content: whoever answers for the ticket and the managers hear it, and the requester hears what
 * happens next. Said once more before anybody has answered, it is heard already.
 */
function complain(call: Call, { why }: ActionOf<'complain'>): Outcome {
  const { ticket, by, at } = call;
  const isHeard = ticket.managerCalls.some(
    (one) => isSameLogin(one.by, by.login) && one.at >= (ticket.lastAnswerAt ?? 0),
  );
  if (isHeard) return { ticket, effects: [] };
  const goesOn = ticket.waiting?.on === 'user' ? resumed(ticket) : ticket;
  const owed = isActive(ticket.status) ? asked(goesOn) : goesOn;
  const called: Ticket = { ...owed, managerCalls: [...ticket.managerCalls, { at, by: by.login, why }] };
  return { ticket: called, effects: tell(called, why, call) };
}

/** Without a back office both stand on the ticket, in one comment. */
function tell(called: Ticket, why: string | null, call: Call): readonly Effect[] {
  const { policy } = call;
  const heard = sayComplaintHeard(called, policy);
  const told = sayComplaint(called, why, call);
  const key = keyOf(call, 'complaint');
  if (policy.backOffice === null) return [{ kind: 'comment', key, body: `${heard}\n\n${told}` }];
  return [
    { kind: 'comment', key: keyOf(call, 'complaint-heard'), body: heard },
    ...callStaff(policy, { key, body: told }),
  ];
}

/** One question, once: how many cannot work decides more than the word “urgent”. What is known is not asked for. */
function askHowMany(call: Call): Outcome {
  const { ticket, policy } = call;
  const requester = `@${ticket.requester.login}`;
  const locale = localeOf(ticket, policy);
  if (!ticket.assumed.includes('impact')) {
    const { priority } = ticket.classification;
    const body = render('urgency-known', { requester, priority }, locale);
    return { ticket, effects: [], answer: { key: keyOf(call, 'urgency-known'), body } };
  }
  const others = ticket.askedFor.filter((one) => one !== 'impact');
  const body = render('how-many-cannot-work', { requester }, locale);
  return {
    ticket: { ...ticket, askedFor: [...others, 'impact'] },
    effects: [{ kind: 'comment', key: `${ticket.id}/how-many-cannot-work`, body }],
  };
}
