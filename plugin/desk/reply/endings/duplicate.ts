/** What people read about tickets that were merged. */
import type { Instant } from '../../instant.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Duplicate, MainNews, TicketName, Words } from '../../ticket/merging.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { RowWords } from '../card/row-words.ts';
import {
  duplicateMessage,
  mainEndedMessage,
  mainReopenedMessage,
  mainSolvedMessage,
  mainUpdateMessage,
  mainWorkaroundMessage,
} from '../messages/endings.ts';
import { word } from '../messages/message.ts';
import { sayOnBehalf } from '../on-behalf.ts';
import { mentionWorker } from '../people.ts';
import { oneLine, quoted } from '../quiet.ts';

/** Staff who wrote it down for somebody hear it as staff do. */
export function sayMerged(ticket: Ticket, main: TicketName, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  if (name === null) return word(duplicateMessage, asked(ticket, main), ticket, policy);
  return `${toThem(ticket)} ${link(main)} tells of the same trouble, so work goes on there. Please tell ${name}; you hear here when there is a workaround, and when it is solved. If theirs is different after all, write \`/reopen\` and what is different.`;
}

export function sayMainWorkaround(
  ticket: Ticket,
  { root }: MainNews,
  { id, title, url, workaround }: NonNullable<MainNews['workaround']>,
  policy: Policy,
): string {
  const known = url === null ? `${id} ${oneLine(title)}` : `[${id} ${oneLine(title)}](${url})`;
  const name = sayOnBehalf(ticket);
  if (name !== null)
    return `${toThem(ticket)} there is a workaround for the trouble in ${link(root)}. It is ${known}:\n\n${quoted(workaround)}\n\nPlease tell ${name}.`;
  const values = { ...asked(ticket, root), title: known, workaround: quoted(workaround) };
  return word(mainWorkaroundMessage, values, ticket, policy);
}

export function sayMainUpdate(ticket: Ticket, { root }: MainNews, update: string, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  if (name !== null)
    return `${toThem(ticket)} this is how ${link(root)} stands:\n\n${quoted(update)}\n\nPlease tell ${name}.`;
  return word(mainUpdateMessage, { ...asked(ticket, root), update: quoted(update) }, ticket, policy);
}

export function sayMainSolved(
  ticket: Ticket,
  { root }: MainNews,
  { note }: NonNullable<MainNews['resolution']>,
  policy: Policy,
): string {
  const what = note === null ? '' : quoted(note);
  const name = sayOnBehalf(ticket);
  const text =
    name === null
      ? word(mainSolvedMessage, { ...asked(ticket, root), note: what }, ticket, policy)
      : `${toThem(ticket)} the trouble in ${link(root)} is solved.\n\n${what}\n\nPlease tell ${name}. If it is still broken for them, write \`/reopen\` and what they see.`;
  return text.replace(/\n{3,}/g, '\n\n');
}

export function sayMainReopened(ticket: Ticket, { root }: MainNews, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  return name === null
    ? word(mainReopenedMessage, asked(ticket, root), ticket, policy)
    : `${toThem(ticket)} ${link(root)} is not over after all: it is worked on again. Please tell ${name}.`;
}

export function sayMainEnded(ticket: Ticket, { root }: MainNews, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  return name === null
    ? word(mainEndedMessage, asked(ticket, root), ticket, policy)
    : `${toThem(ticket)} ${link(root)} has ended without a solution. Does ${name} still need help? Then write \`/reopen\` and what they see.`;
}

/** For staff: two tickets named each other in one second, and this one goes on. */
export function sayRing({ number }: TicketName, duplicate: Duplicate): string {
  return `This ticket and ${link(duplicate)} were merged into each other at the same time. Work goes on here, in #${number}.`;
}

/** For whoever works on the main ticket: the requester of a duplicate has written in theirs. */
export function sayWordsThere(
  ticket: Ticket,
  duplicate: Duplicate,
  { by, url }: Words,
  policy: Policy,
  at: Instant,
): string {
  const people = mentionWorker(ticket, policy, at);
  const where = `${link(duplicate)}, which was merged into this ticket`;
  return `${people === '' ? '' : `${people}, `}${oneLine(by, 60)} has [written](${url}) in ${where}. What you answer here is not told there; answer them in their ticket.`;
}

/** Staff used GitHub’s button, which does not say of which ticket it is a duplicate. */
export function sayDuplicateOfWhich(by: string): string {
  return `@${by}, of which ticket is this a duplicate? Write \`/duplicate #12\` with its number, so that its requester is told what comes of it.`;
}

/** For the card of a main ticket: those merged into it, with their requesters, and those behind them. */
export function sayDuplicates({ duplicates }: Ticket, words: RowWords): string {
  return duplicates
    .map((one) => {
      const more = one.behind.length === 0 ? '' : words.with(one.behind.map(link).join(', '));
      return `${words.ofWhom(link(one), oneLine(one.requester, 60))}${more}`;
    })
    .join('<br>');
}

/** For the card of a duplicate: where work goes on. */
export function sayMain({ main }: Ticket, words: RowWords): string {
  if (main === null) return '';
  const root = main.news?.root ?? main;
  return root.id === main.id ? link(main) : words.byWayOf(link(root), link(main));
}

/** GitHub notes on the other ticket that it was named, once. */
export function link({ number }: TicketName): string {
  return `#${number}`;
}

function asked({ requester }: Ticket, main: TicketName) {
  return { requester: `@${requester.login}`, main: link(main) };
}

function toThem({ requester }: Ticket): string {
  return `@${requester.login},`;
}
