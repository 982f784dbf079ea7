/** `/reopen why`: it is still broken, or broken again. */

import type { Instant } from '../desk/instant.ts';
import type { Policy } from '../desk/policy/policy.ts';
import { languageTo, localeFor } from '../desk/reply/locale.ts';
import { asked } from '../desk/ticket/answered.ts';
import { duplicateEndedAt } from '../desk/ticket/merging.ts';
import type { Actor } from '../desk/ticket/person.ts';
import { isActive } from '../desk/ticket/status.ts';
import { countedFrom, isRequester, type Ticket } from '../desk/ticket/ticket.ts';
import type { InEach } from '../words/language.ts';
import { render } from '../words/render.ts';
import type { Command } from './command.ts';

export const reopen: Command = {
  verb: 'reopen',
  usage: '/reopen what you see',
  who: 'requester or staff',
  help: 'Takes a resolved or closed ticket up again.',
  examples: ['/reopen the error is back since this morning'],
  prose: true,
  works: (ticket, at, policy) => !isActive(ticket.status) && !isTooLate(ticket, at, policy),
  run: ({ ticket, by, words, beside, at, policy }) => {
    if (isActive(ticket.status)) return { refused: render('still-open', {}, localeFor(by, ticket, policy)) };
    if (isTooLate(ticket, at, policy)) return { refused: sayTooLate(by, ticket, policy) };
    if (words === '' && beside === '')
      return { refused: render('what-do-you-see', {}, localeFor(by, ticket, policy)) };
    return { ticket: takenUpBy(by, ticket), effects: [] };
  },
};

/** Whoever it is still broken for waits for an answer; staff who take it up again owe none by that. */
export function takenUpBy(by: Actor, ticket: Ticket): Ticket {
  return isRequester(ticket, by) ? asked(reopened(ticket)) : reopened(ticket);
}

const DAY = 86_400_000;

export function isTooLate(ticket: Ticket, at: Instant, policy: Policy): boolean {
  const ended = endedAt(ticket);
  return ended !== null && at - countedFrom(ticket, ended) > policy.reopenDays * DAY;
}

/** A duplicate ends with its main ticket, and never before it was merged: until then it can be taken out again. */
function endedAt({ resolution, main }: Ticket): Instant | null {
  if (resolution === null) return null;
  return main === null ? resolution.at : duplicateEndedAt(main, resolution.at);
}

/** As behind “more than”, or „vor mehr als“. */
const dayWords: InEach<(days: number) => string> = {
  en: (days) => (days === 1 ? 'a day' : `${days} days`),
  de: (days) => (days === 1 ? 'einem Tag' : `${days} Tagen`),
};

export function sayTooLate(by: Actor, ticket: Ticket, policy: Policy): string {
  const days = dayWords[languageTo(by, ticket, policy) ?? 'en'](policy.reopenDays);
  return render('too-late', { days, number: String(ticket.number) }, localeFor(by, ticket, policy));
}

/** A new resolution will be rated anew. */
export function reopened({ closedBefore: _, ...ticket }: Ticket): Ticket {
  return {
    ...ticket,
    status: 'open',
    button: 'open',
    waiting: null,
    resolution: null,
    tested: null,
    main: null,
    rating: null,
    reopenings: ticket.reopenings + 1,
  };
}
