/** What people read around the end of a ticket: solved, merged, ended without a solution, or with a silent requester. */

import { oneLine, quoted } from '../../words/escape.ts';
import { render } from '../../words/render.ts';
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import type { Duplicate, MainNews, TicketName, Words } from '../ticket/merging.ts';
import type { Waiting } from '../ticket/status.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { RowWords } from './card/row-words.ts';
import { languageOf, localeOf } from './locale.ts';
import { confirmForThem, mentionWorker, sayOnBehalf } from './people.ts';
import { sayTime } from './time.ts';
import { handedOverHeadline } from './work.ts';

/** What people read around the end of a ticket. */
const tellThem = `Please tell them. ${confirmForThem} What they think of our help you can note with \`/rate 1\` (bad) to \`/rate 5\` (very good).`;

export function sayResolved(ticket: Ticket, note: string, policy: Policy): string {
  const requester = `@${ticket.requester.login}`;
  const name = sayOnBehalf(ticket);
  if (name !== null)
    return `${requester}, the ticket that you wrote down for ${name} is resolved:\n\n${quoted(note)}\n\n${tellThem}`;
  return render('resolved', { requester, note: quoted(note) }, localeOf(ticket, policy));
}

/** Staff used the Close button, which has no room for a note. */
export function sayClosedWithoutNote(ticket: Ticket, by: string, policy: Policy): string {
  const requester = `@${ticket.requester.login}`;
  const name = sayOnBehalf(ticket);
  const told =
    name === null
      ? render('resolved-without-note', { requester, by: `@${by}` }, localeOf(ticket, policy))
      : `${[...new Set([requester, `@${by}`])].join(' ')}, the ticket for ${name} is marked as solved. ${tellThem}`;
  return `${told}\n\n@${by}, please add a line that says what solved it.`;
}

/** Staff who wrote it down for somebody hear it as staff do. */
export function sayMerged(ticket: Ticket, main: TicketName, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  if (name === null) return render('duplicate', asked(ticket, main), localeOf(ticket, policy));
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
  return render('main-workaround', values, localeOf(ticket, policy));
}

export function sayMainUpdate(ticket: Ticket, { root }: MainNews, update: string, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  if (name !== null)
    return `${toThem(ticket)} this is how ${link(root)} stands:\n\n${quoted(update)}\n\nPlease tell ${name}.`;
  return render('main-update', { ...asked(ticket, root), update: quoted(update) }, localeOf(ticket, policy));
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
      ? render('main-solved', { ...asked(ticket, root), note: what }, localeOf(ticket, policy))
      : `${toThem(ticket)} the trouble in ${link(root)} is solved.\n\n${what}\n\nPlease tell ${name}. If it is still broken for them, write \`/reopen\` and what they see.`;
  return text.replace(/\n{3,}/g, '\n\n');
}

export function sayMainReopened(ticket: Ticket, { root }: MainNews, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  return name === null
    ? render('main-reopened', asked(ticket, root), localeOf(ticket, policy))
    : `${toThem(ticket)} ${link(root)} is not over after all: it is worked on again. Please tell ${name}.`;
}

export function sayMainEnded(ticket: Ticket, { root }: MainNews, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  return name === null
    ? render('main-ended', asked(ticket, root), localeOf(ticket, policy))
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

/** Null for any other ticket. */
export function endedHeadline(ticket: Ticket, policy: Policy): string | null {
  switch (ticket.resolution?.code) {
    case 'no-answer':
      return noAnswer(ticket, policy);
    case 'duplicate':
      return merged(ticket, policy);
    case 'handed-over':
      return handedOverHeadline(ticket, policy);
    default:
      return null;
  }
}

function noAnswer(ticket: Ticket, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  return name === null
    ? render('card-no-answer', { requester: `@${ticket.requester.login}` }, localeOf(ticket, policy))
    : `**Resolved for now: ${name} has not answered.** If they still need help, write \`/reopen\` and what they see.`;
}

function merged(ticket: Ticket, policy: Policy): string | null {
  const { main, requester } = ticket;
  if (main === null) return null;
  const where = link(main.news?.root ?? main);
  const isOver = main.news !== null && main.news.state !== 'open';
  const name = sayOnBehalf(ticket);
  if (name !== null)
    return `**${where} tells of the same trouble${isOver ? ' and is over' : ', and work goes on there'}.** If it is still broken for ${name}, or theirs is different, write \`/reopen\` and what they see.`;
  const message = isOver ? 'card-duplicate-over' : 'card-duplicate';
  return render(message, { requester: `@${requester.login}`, main: where }, localeOf(ticket, policy));
}

/** `ends`: when the ticket is resolved without an answer; null where the policy waits for ever. */
export function sayStillWaiting(
  ticket: Ticket,
  { why }: Waiting,
  ends: Instant | null,
  policy: Policy,
): string {
  const question = why === '' ? '' : quoted(why);
  const name = sayOnBehalf(ticket);
  if (name !== null) {
    const end =
      ends === null ? '' : ` Otherwise the ticket is resolved on ${sayTime(ends, policy.timezone)}.`;
    return tight(
      `@${ticket.requester.login}, this ticket still waits for ${name}.\n\n${question}\n\nPlease ask them again, and write \`/resume\` once they have answered.${end}`,
    );
  }
  const end =
    ends === null
      ? ''
      : render('silence-ends', { date: inTheirWords(ends, ticket, policy) }, localeOf(ticket, policy));
  return tight(
    render(
      'still-waiting',
      { requester: `@${ticket.requester.login}`, question, end },
      localeOf(ticket, policy),
    ),
  );
}

export function sayNoAnswer(ticket: Ticket, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  return name === null
    ? render('no-answer', { requester: `@${ticket.requester.login}` }, localeOf(ticket, policy))
    : `@${ticket.requester.login}, ${name} has not answered, so this ticket is resolved for now. If they still need help, write \`/reopen\` and what they see.`;
}

function inTheirWords(at: Instant, ticket: Ticket, policy: Policy): string {
  return sayTime(at, policy.timezone, languageOf(ticket, policy));
}

/** No gap where a placeholder stayed empty. */
function tight(text: string): string {
  return text.replace(/\n{3,}/g, '\n\n').trimEnd();
}
