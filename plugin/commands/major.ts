/** `/major`: declares a major incident, ends it, or keeps what was learned of it. */
import { sayMajor, sayNoMajor } from '../desk/reply/major-incidents.ts';
import { type Major, ongoing } from '../desk/ticket/major.ts';
import { isActive } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Call, type Command, keyOf, type Outcome, whyEnded } from './command.ts';
import { prioritise } from './priority.ts';

/** What a banner and a chat message can show. */
const LONGEST_HEADLINE = 120;

export const major: Command = {
  verb: 'major',
  usage: '/major headline for everybody | end why | reviewed what was learned',
  who: 'level 2 and up',
  help: 'Declares a major incident, in words that the portal shows to everybody; ends it, or keeps its review.',
  examples: [
    '/major E-mail is down in all offices',
    '/major end only two mailboxes were affected',
    '/major reviewed the certificate now renews itself',
  ],
  answers: true,
  prose: true,
  works: ({ status, major: known }) => isActive(status) || known !== null,
  run: (call) => {
    const [, verb, rest = ''] = /^(end|reviewed)\b[:.]?\s*(.*)$/is.exec(call.words) ?? [];
    if (verb?.toLowerCase() === 'end') return end(call, rest);
    if (verb?.toLowerCase() === 'reviewed') return review(call, rest);
    return declare(call, call.words === '' ? null : call.words);
  },
};

/** By the label, which has no room for words, `headline` is null: the public hears of it once somebody writes one. */
export function declare(call: Call, headline: string | null): Outcome {
  const { ticket, by, at } = call;
  const ended = whyEnded(ticket);
  if (ended !== null) return { refused: ended };
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
  const declared: Ticket = prioritise({ ...ticket, major: { ...known, headline } }, 'P1');
  const told = {
    kind: 'comment',
    key: keyOf(call, 'major'),
    body: sayMajor(declared, headline, call),
  } as const;
  // Other words for the public are told by the comment in which they stand.
  return { ticket: declared, effects: before?.headline == null ? [told] : [] };
}

/** The ticket goes on; the priority stays as it is, for staff to judge. */
export function end(call: Call, why: string): Outcome {
  const { ticket, at } = call;
  const present = ongoing(ticket.major);
  if (present === null) return { refused: 'This is no major incident now, so there is nothing to end.' };
  if (why === '')
    return {
      refused: 'Those affected should read why. Write `/major end` and why, or `/solved` and what solved it.',
    };
  const body = sayNoMajor(ticket, why, call.policy);
  return {
    ticket: { ...ticket, major: { ...present, ended: { at, why } } },
    effects: [{ kind: 'comment', key: keyOf(call, 'major-end'), body }],
  };
}

function review({ ticket }: Call, learned: string): Outcome {
  if (ticket.major === null) return { refused: 'This was no major incident, so there is nothing to review.' };
  if (ticket.major.ended === null)
    return { refused: 'The major incident is not over yet. Review it after `/solved` or `/major end`.' };
  if (learned === '')
    return {
      refused:
        'Write `/major reviewed` and what was learned: what failed, and what will keep it from happening again.',
    };
  return { ticket: { ...ticket, major: { ...ticket.major, review: learned } }, effects: [] };
}
