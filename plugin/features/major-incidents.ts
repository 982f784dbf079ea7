/** Major incidents: declared in words for everybody, told how they stand, ended and reviewed. */

import type { ActionOf } from '../actions/action.ts';
import { type Call, keyOf, type Outcome, type Rules, whyEnded } from '../actions/rule.ts';
import type { Command, Misread } from '../commands/command.ts';
import { type Major, ongoing } from '../core/ticket/major.ts';
import { type Classification, reclassify } from '../core/ticket/priority.ts';
import { isActive } from '../core/ticket/status.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { sayMajor, sayMajorDeclared, sayNoMajor } from '../reply/major-incidents.ts';
import { callStaff } from '../reply/people.ts';
import type { Sentence } from '../words/render.ts';
import { sentence } from '../words/render.ts';

/** What a banner and a chat message can show. */
const LONGEST_HEADLINE = 120;

export const majorIncidentCommands: readonly Command[] = [
  {
    verb: 'major',
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
    examples: ['/update mail is sent again; what waited is delivered by noon'],
    makes: 'update-major',
    answers: true,
    prose: true,
    parse: (words) =>
      words === '' ? { refused: sentence('update-what', {}) } : { does: 'update-major', text: words },
  },
];

function parseMajor(
  words: string,
): ActionOf<'declare-major'> | ActionOf<'end-major'> | ActionOf<'review-major'> | Misread {
  const [, verb, rest = ''] = /^(end|ende|beendet|reviewed|geprüft)\b[:.]?\s*(.*)$/is.exec(words) ?? [];
  switch (verb?.toLowerCase()) {
    case 'end':
    case 'ende':
    case 'beendet':
      return rest === ''
        ? { meant: 'end-major', refused: sentence('major-end-why', {}) }
        : { does: 'end-major', why: rest };
    case 'reviewed':
    case 'geprüft':
      return rest === ''
        ? { meant: 'review-major', refused: sentence('major-reviewed-what', {}) }
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
    whyNotNow: ({ ticket }) => (ongoing(ticket.major) === null ? sentence('no-major-to-end', {}) : null),
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
  const { ticket, by, at, policy } = call;
  if (headline !== null && headline.length > LONGEST_HEADLINE)
    return {
      refused: sentence('headline-too-long', {
        length: String(headline.length),
        most: String(LONGEST_HEADLINE),
      }),
    };
  const before = ongoing(ticket.major);
  if (before !== null && headline === null) return { refused: sentence('major-already', {}) };
  const known: Major = before ?? {
    headline: null,
    by: by.login,
    since: at,
    updates: [],
    ended: null,
    review: null,
    reviewAskedAt: null,
    classifiedBefore: null,
  };
  const outcome = call.also(
    { ...call, ticket: { ...ticket, major: { ...known, headline } } },
    { does: 'set-priority', priority: 'P1' },
  );
  if ('refused' in outcome) return outcome;
  const { classifiedBefore } = before ?? { classifiedBefore: ticket.classification };
  const declared: Ticket = { ...outcome.ticket, major: { ...known, headline, classifiedBefore } };
  // Other words for the public are told by the comment in which they stand.
  if (before !== null && before.headline !== null) return { ticket: declared, effects: [] };
  const staff = callStaff(policy, {
    key: keyOf(call, 'major-declared'),
    body: sayMajorDeclared(declared, headline, call),
  });
  if (headline === null) return { ticket: declared, effects: staff };
  const body = sayMajor(declared, headline, policy);
  return { ticket: declared, effects: [{ kind: 'comment', key: keyOf(call, 'major'), body }, ...staff] };
}

/**
 * The ticket goes on, at the priority that it had before, unless somebody has set one since. By the label nobody is told
 * why: the card says that it is over.
 */
function end(call: Call, { why }: ActionOf<'end-major'>): Outcome {
  const { ticket, at, policy } = call;
  const present = ongoing(ticket.major);
  if (present === null) return { ticket, effects: [] };
  return {
    ticket: {
      ...ticket,
      classification: classificationAfter(ticket, present, policy),
      major: { ...present, ended: { at, why } },
    },
    effects:
      why === null
        ? []
        : [{ kind: 'comment', key: keyOf(call, 'major-end'), body: sayNoMajor(ticket, why, policy) }],
  };
}

/** What was learned of its impact and urgency meanwhile counts. */
function classificationAfter(
  { classification }: Ticket,
  { classifiedBefore }: Major,
  { matrix }: Policy,
): Classification {
  if (classifiedBefore === null) return classification;
  const { impact, urgency } = classification;
  return reclassify(matrix, classifiedBefore, impact, urgency);
}

function whyNotReviewed({ ticket: { major } }: Call): Sentence | null {
  if (major === null) return sentence('no-major-to-review', {});
  return major.ended === null ? sentence('major-not-over', {}) : null;
}

function review({ ticket }: Call, { learned }: ActionOf<'review-major'>): Outcome {
  if (ticket.major === null) return { ticket, effects: [] };
  return { ticket: { ...ticket, major: { ...ticket.major, review: learned } }, effects: [] };
}

function whyNoUpdate({ ticket }: Call): Sentence | null {
  return ongoing(ticket.major) === null ? sentence('no-major-to-update', {}) : null;
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
