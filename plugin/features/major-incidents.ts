/** Major incidents: declared in words for everybody, told how they stand, ended and reviewed. */
import type { ActionOf } from '../actions/action.ts';
import { type Call, keyOf, type Outcome, type Rules, whyEnded } from '../actions/rule.ts';
import type { Command, Misread } from '../commands/command.ts';
import { sayMajor, sayNoMajor } from '../desk/reply/major-incidents.ts';
import { type Major, ongoing } from '../desk/ticket/major.ts';
import { isActive } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';

/** What a banner and a chat message can show. */
const LONGEST_HEADLINE = 120;

export const majorIncidentCommands: readonly Command[] = [
  {
    verb: 'major',
    usage: '/major headline for everybody | end why | reviewed what was learned',
    help: 'Declares a major incident, in words that the portal shows to everybody; ends it, or keeps its review.',
    examples: [
      '/major E-mail is down in all offices',
      '/major end only two mailboxes were affected',
      '/major reviewed the certificate now renews itself',
    ],
    makes: 'declare-major',
    answers: true,
    prose: true,
    parse: parseMajor,
  },
  {
    verb: 'update',
    usage: '/update how it stands',
    help: 'Tells everybody whom the major incident affects how it stands: here, on the card, and in merged tickets.',
    examples: ['/update mail is sent again; what waited is delivered by noon'],
    makes: 'update-major',
    answers: true,
    prose: true,
    parse: (words) =>
      words === ''
        ? { refused: 'Write `/update` and how it stands, in a line that everybody understands.' }
        : { does: 'update-major', text: words },
  },
];

function parseMajor(
  words: string,
): ActionOf<'declare-major'> | ActionOf<'end-major'> | ActionOf<'review-major'> | Misread {
  const [, verb, rest = ''] = /^(end|reviewed)\b[:.]?\s*(.*)$/is.exec(words) ?? [];
  switch (verb?.toLowerCase()) {
    case 'end':
      return rest === ''
        ? {
            meant: 'end-major',
            refused:
              'Those affected should read why. Write `/major end` and why, or `/solved` and what solved it.',
          }
        : { does: 'end-major', why: rest };
    case 'reviewed':
      return rest === ''
        ? {
            meant: 'review-major',
            refused:
              'Write `/major reviewed` and what was learned: what failed, and what will keep it from happening again.',
          }
        : { does: 'review-major', learned: rest };
    default:
      return { does: 'declare-major', headline: words === '' ? null : words };
  }
}

type MajorIncidentRules = Pick<Rules, 'declare-major' | 'end-major' | 'review-major' | 'update-major'>;

export const majorIncidentRules: MajorIncidentRules = {
  'declare-major': {
    who: 'level 2 and up',
    works: ({ status, major }) => isActive(status) || major !== null,
    whyNotNow: whyEnded,
    act: declare,
  },
  'end-major': {
    who: 'level 2 and up',
    whyNotNow: ({ ticket }) =>
      ongoing(ticket.major) === null ? 'This is no major incident now, so there is nothing to end.' : null,
    act: end,
  },
  'review-major': { who: 'level 2 and up', whyNotNow: whyNotReviewed, act: review },
  'update-major': {
    who: 'level 2 and up',
    works: ({ major }) => ongoing(major) !== null,
    whyNotNow: (call) => whyEnded(call) ?? whyNoUpdate(call),
    act: update,
  },
};

/** By the label, which has no room for words, the public hears of it once somebody writes a headline. */
function declare(call: Call, { headline }: ActionOf<'declare-major'>): Outcome {
  const { ticket, by, at } = call;
  if (headline !== null && headline.length > LONGEST_HEADLINE)
    return {
      refused: `The headline has ${headline.length} characters; a banner holds ${LONGEST_HEADLINE}. Write it shorter, and the details with \`/update\`.`,
    };
  const before = ongoing(ticket.major);
  if (before !== null && headline === null)
    return { refused: 'This is a major incident already. `/update` and a line tells how it stands.' };
  const known: Major = before ?? {
    headline: null,
    by: by.login,
    since: at,
    updates: [],
    ended: null,
    review: null,
    reviewAskedAt: null,
  };
  const outcome = call.also(
    { ...call, ticket: { ...ticket, major: { ...known, headline } } },
    { does: 'set-priority', priority: 'P1' },
  );
  if ('refused' in outcome) return outcome;
  const declared = outcome.ticket;
  const body = sayMajor(declared, headline, call);
  // Other words for the public are told by the comment in which they stand.
  const isTold = before !== null && before.headline !== null;
  return {
    ticket: declared,
    effects: isTold ? [] : [{ kind: 'comment', key: keyOf(call, 'major'), body }],
  };
}

/** The ticket goes on, at the priority that it has. By the label nobody is told why: the card says that it is over. */
function end(call: Call, { why }: ActionOf<'end-major'>): Outcome {
  const { ticket, at, policy } = call;
  const present = ongoing(ticket.major);
  if (present === null) return { ticket, effects: [] };
  return {
    ticket: { ...ticket, major: { ...present, ended: { at, why } } },
    effects:
      why === null
        ? []
        : [{ kind: 'comment', key: keyOf(call, 'major-end'), body: sayNoMajor(ticket, why, policy) }],
  };
}

function whyNotReviewed({ ticket: { major } }: Call): string | null {
  if (major === null) return 'This was no major incident, so there is nothing to review.';
  return major.ended === null
    ? 'The major incident is not over yet. Review it after `/solved` or `/major end`.'
    : null;
}

function review({ ticket }: Call, { learned }: ActionOf<'review-major'>): Outcome {
  if (ticket.major === null) return { ticket, effects: [] };
  return { ticket: { ...ticket, major: { ...ticket.major, review: learned } }, effects: [] };
}

function whyNoUpdate({ ticket }: Call): string | null {
  return ongoing(ticket.major) === null
    ? 'Only a major incident has updates. Just write your comment: the requester reads it. `/major` and a headline declares one.'
    : null;
}

function update({ ticket, by, at }: Call, { text }: ActionOf<'update-major'>): Outcome {
  const present = ongoing(ticket.major);
  if (present === null) return { ticket, effects: [] };
  const updated: Ticket = {
    ...ticket,
    major: { ...present, updates: [...present.updates, { at, by: by.login, text }] },
  };
  return { ticket: updated, effects: [] };
}
