/** `/not-known`: the suggestion does not fit; the desk learns that, and stops showing it. */

import { plain } from '../desk/plain.ts';
import { localeFor } from '../desk/reply/locale.ts';
import { asked } from '../desk/ticket/answered.ts';
import { isRequester } from '../desk/ticket/ticket.ts';
import { render } from '../words/render.ts';
import type { Command } from './command.ts';
import { resumed } from './resume.ts';

const knownErrors = /\bKE-\d{4,}\b/gi;

export const notKnown: Command = {
  verb: 'not-known',
  usage: '/not-known [KE-0042] [why]',
  who: 'requester or staff',
  help: 'Says that a suggested or applied known error does not fit.',
  examples: ['/not-known', '/not-known KE-0042'],
  prose: true,
  works: ({ suggestions, knownErrors }) => suggestions.length + knownErrors.length > 0,
  run: ({ ticket, by, words, policy }) => {
    const named = [...plain(words).matchAll(knownErrors)].map(([id]) => id.toUpperCase());
    const offered = [...ticket.suggestions, ...ticket.knownErrors].map(({ id }) => id);
    const rejected = named.length > 0 ? named : offered;
    const unknown = rejected.filter((id) => !offered.includes(id));
    if (offered.length === 0)
      return { refused: render('nothing-suggested', {}, localeFor(by, ticket, policy)) };
    if (unknown.length > 0) {
      const values = { named: unknown.join(', '), suggested: offered.join(', ') };
      return { refused: render('not-suggested', values, localeFor(by, ticket, policy)) };
    }
    const applied = ticket.knownErrors.some(({ id }) => rejected.includes(id));
    const next = {
      ...ticket,
      rejected: [...new Set([...ticket.rejected, ...rejected])],
      knownErrors: ticket.knownErrors.filter(({ id }) => !rejected.includes(id)),
    };
    const resuming = applied && next.waiting?.on === 'user' ? resumed(next) : next;
    // “It did not help” and words of their own wait for an answer; to turn a suggestion down does not.
    const isQuestion = isRequester(ticket, by) && (applied || wordsBeside(words) !== '');
    return { ticket: isQuestion ? asked(resuming) : resuming, effects: [] };
  },
};

/** What is written beside the numbers of known errors. */
function wordsBeside(words: string): string {
  return plain(words)
    .replace(knownErrors, '')
    .replace(/[\s,;:.]+/g, '');
}
