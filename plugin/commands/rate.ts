/** `/rate 5`: how the requester found it. */

import type { Instant } from '../desk/instant.ts';
import { localeFor } from '../desk/reply/locale.ts';
import { isActive } from '../desk/ticket/status.ts';
import type { GivenRating, Rating, Ticket } from '../desk/ticket/ticket.ts';
import { oneLine } from '../words/escape.ts';
import { render } from '../words/render.ts';
import type { Command } from './command.ts';
import { firstWord } from './words.ts';

export const rate: Command = {
  verb: 'rate',
  usage: '/rate 1..5 [comment]',
  who: 'requester',
  help: 'Rates the help you got: 5 is very good, 1 is bad.',
  examples: ['/rate 5 quick and clear', '/rate 2 had to ask twice'],
  prose: true,
  works: ({ status }) => !isActive(status),
  run: ({ ticket, by, words, at, policy }) => {
    const { first, rest: comment } = firstWord(words);
    const stars = Number(first);
    if (!['1', '2', '3', '4', '5'].includes(first))
      return {
        refused:
          words === ''
            ? render('which-rating', {}, localeFor(by, ticket, policy))
            : render('no-rating', { words: oneLine(words, 80) }, localeFor(by, ticket, policy)),
      };
    if (isActive(ticket.status)) return { refused: render('rate-later', {}, localeFor(by, ticket, policy)) };
    const rating = { stars, comment: comment === '' ? null : comment };
    return { ticket: rated(ticket, rating, ticket.resolution?.at ?? at, 'words'), effects: [] };
  },
};

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
