/** Duplicates: the same trouble as another ticket’s, where work goes on; this requester hears what that one hears. */

import type { ActionOf } from '../actions/action.ts';
import { type Call, echo, keyOf, type Outcome, type Rules } from '../actions/rule.ts';
import type { Command, Misread } from '../commands/command.ts';
import type { Effect } from '../core/effect.ts';
import { argument } from '../core/plain.ts';
import { merged } from '../core/ticket/ending.ts';
import { keyOfMainEnd, type NamedMain } from '../core/ticket/merging.ts';
import { isActive } from '../core/ticket/status.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { statusName } from '../reply/card/names.ts';
import { sayMerged, sayMergedIntoEnded } from '../reply/endings.ts';
import { escapeMentions } from '../words/escape.ts';
import type { Sentence } from '../words/render.ts';
import { render, sentence } from '../words/render.ts';

export const duplicateCommands: readonly Command[] = [
  {
    verb: 'duplicate',
    examples: ['/duplicate #12'],
    makes: 'merge',
    parse: parseDuplicate,
  },
];

/** `#12`, `12`, `of #12`, or the address of an issue. */
function parseDuplicate(words: string): ActionOf<'merge'> | Misread {
  const [, address = '', number] =
    /^(?:of )?(?:#|(https?:\/\/\S+\/issues\/))?(\d{1,9})(?:#\S*)?$/i.exec(argument(words)) ?? [];
  return number === undefined
    ? { refused: whyNoTicket(words) }
    : { does: 'merge', number: Number(number), address, written: words };
}

function whyNoTicket(words: string): Sentence {
  return words === '' ? sentence('which-ticket', {}) : sentence('no-ticket-here', { words: echo(words) });
}

export const duplicateRules: Pick<Rules, 'merge'> = {
  merge: {
    who: 'staff',
    works: canMerge,
    needs: ({ number }) => [{ kind: 'ticket', number }],
    act: merge,
  },
};

function merge(call: Call, { number, address, written }: ActionOf<'merge'>): Outcome {
  const { ticket, by, at, found } = call;
  if (!ticket.url.toLowerCase().startsWith(address.toLowerCase())) return { refused: whyNoTicket(written) };
  const refused = whyNotMerged(number, ticket);
  if (refused !== null) return { refused };
  if (found.mains === undefined)
    return { refused: sentence('not-looked-up', { words: escapeMentions(`#${number}`) }) };
  const id = ticket.id.replace(/\d+$/, String(number));
  const main = found.mains.find((one) => one.id === id);
  if (main === undefined)
    return { refused: sentence('no-such-ticket', { ticket: escapeMentions(`#${number}`) }) };
  return { ticket: merged(ticket, main, by.login, at), effects: [tell(main, call)] };
}

/** Where the main ticket is over already, that is all there is to tell: by the key by which it would tell it itself. */
function tell(main: NamedMain, call: Call): Effect {
  const { ticket, policy } = call;
  const { news } = main;
  if (news === undefined || news.resolution === null)
    return { kind: 'comment', key: keyOf(call, 'duplicate'), body: sayMerged(ticket, main, policy) };
  const key = keyOfMainEnd(ticket, news.root, news.resolution.at);
  return { kind: 'comment', key, body: sayMergedIntoEnded(ticket, news, policy) };
}

/** Closed as a duplicate by GitHub’s button, it is over without a solution, and can be merged afterwards. */
function canMerge({ status, resolution, main }: Ticket): boolean {
  return main === null && (isActive(status) || resolution?.code === 'withdrawn');
}

function whyNotMerged(number: number, ticket: Ticket): Sentence | null {
  const { main, status } = ticket;
  const named = { ticket: `#${number}` };
  if (number === ticket.number) return sentence('ticket-itself', named);
  if (main !== null) return sentence('merged-already', { ticket: `#${main.number}` });
  if (!canMerge(ticket))
    return (locale) => render('nothing-to-merge', { status: statusName(status, locale) }, locale);
  // Nobody would work on either of them.
  const nearer = ticket.duplicates.find(
    (one) => one.number === number || one.behind.some((far) => far.number === number),
  );
  if (nearer === undefined) return null;
  return nearer.number === number
    ? sentence('merged-the-other-way', named)
    : sentence('merged-the-other-way-through', { ...named, through: `#${nearer.number}` });
}
