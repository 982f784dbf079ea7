/** What people read around the end of a ticket: solved, merged, ended without a solution, or with a silent requester. */

import type { Instant } from '../calendar/instant.ts';
import type { Duplicate, MainNews, TicketName, Words } from '../core/ticket/merging.ts';
import type { Waiting } from '../core/ticket/status.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { oneLine, quoted } from '../words/escape.ts';
import { type Locale, render } from '../words/render.ts';
import { deskLocale, localeOf } from './locale.ts';
import { mentionWorker, sayConfirmForThem, sayOnBehalf } from './people.ts';
import { sayTime } from './time.ts';
import { handedOverHeadline } from './work.ts';

export function sayResolved(ticket: Ticket, note: string, policy: Policy): string {
  const requester = `@${ticket.requester.login}`;
  const name = sayOnBehalf(ticket);
  if (name !== null) {
    const locale = deskLocale(policy);
    const values = { requester, name, note: quoted(note, locale), tell: sayTellThem(policy) };
    return render('resolved-for-them', values, locale);
  }
  const locale = localeOf(ticket, policy);
  return render('resolved', { requester, note: quoted(note, locale) }, locale);
}

/** Staff used the Close button, which has no room for a note. */
export function sayClosedWithoutNote(ticket: Ticket, by: string, policy: Policy): string {
  const requester = `@${ticket.requester.login}`;
  const name = sayOnBehalf(ticket);
  if (name === null) return render('resolved-without-note', { requester, by }, localeOf(ticket, policy));
  const people = [...new Set([requester, `@${by}`])].join(' ');
  return render(
    'resolved-without-note-for-them',
    { people, name, tell: sayTellThem(policy) },
    deskLocale(policy),
  );
}

/** To whoever used the Close button. */
export function askWhatSolvedIt(by: string, policy: Policy): string {
  return render('add-what-solved-it', { person: `@${by}` }, deskLocale(policy));
}

function sayTellThem(policy: Policy): string {
  return render('tell-them', { confirm: sayConfirmForThem(policy) }, deskLocale(policy));
}

/** Staff who wrote it down for somebody hear it as staff do. */
export function sayMerged(ticket: Ticket, main: TicketName, policy: Policy): string {
  const values = asked(ticket, main);
  const name = sayOnBehalf(ticket);
  return name === null
    ? render('duplicate', values, localeOf(ticket, policy))
    : render('duplicate-for-them', { ...values, name }, deskLocale(policy));
}

/** It is merged into one that is over: how that ended, and nothing of a word to come. */
export function sayMergedIntoEnded(
  ticket: Ticket,
  { root, state, resolution }: MainNews,
  policy: Policy,
): string {
  const name = sayOnBehalf(ticket);
  const locale = name === null ? localeOf(ticket, policy) : deskLocale(policy);
  const values = { ...asked(ticket, root), name: name ?? '' };
  const forThem = name === null ? '' : '-for-them';
  if (state !== 'solved') return render(`duplicate-of-ended${forThem}`, values, locale);
  const note = resolution?.note ?? null;
  const solved = { ...values, note: note === null ? '' : quoted(note, locale) };
  return tight(render(`duplicate-of-solved${forThem}`, solved, locale));
}

export function sayMainWorkaround(
  ticket: Ticket,
  { root }: MainNews,
  { id, title, url, workaround }: NonNullable<MainNews['workaround']>,
  policy: Policy,
): string {
  const known = url === null ? `${id} ${oneLine(title)}` : `[${id} ${oneLine(title)}](${url})`;
  const name = sayOnBehalf(ticket);
  const locale = name === null ? localeOf(ticket, policy) : deskLocale(policy);
  const values = { ...asked(ticket, root), title: known, workaround: quoted(workaround, locale) };
  return name === null
    ? render('main-workaround', values, locale)
    : render('main-workaround-for-them', { ...values, name }, locale);
}

export function sayMainUpdate(ticket: Ticket, { root }: MainNews, update: string, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  const locale = name === null ? localeOf(ticket, policy) : deskLocale(policy);
  const values = { ...asked(ticket, root), update: quoted(update, locale) };
  return name === null
    ? render('main-update', values, locale)
    : render('main-update-for-them', { ...values, name }, locale);
}

export function sayMainSolved(
  ticket: Ticket,
  { root }: MainNews,
  { note }: NonNullable<MainNews['resolution']>,
  policy: Policy,
): string {
  const name = sayOnBehalf(ticket);
  const locale = name === null ? localeOf(ticket, policy) : deskLocale(policy);
  const values = { ...asked(ticket, root), note: note === null ? '' : quoted(note, locale) };
  const text =
    name === null
      ? render('main-solved', values, locale)
      : render('main-solved-for-them', { ...values, name }, locale);
  return text.replace(/\n{3,}/g, '\n\n');
}

export function sayMainReopened(ticket: Ticket, { root }: MainNews, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  return name === null
    ? render('main-reopened', asked(ticket, root), localeOf(ticket, policy))
    : render('main-reopened-for-them', { ...asked(ticket, root), name }, deskLocale(policy));
}

export function sayMainEnded(ticket: Ticket, { root }: MainNews, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  return name === null
    ? render('main-ended', asked(ticket, root), localeOf(ticket, policy))
    : render('main-ended-for-them', { ...asked(ticket, root), name }, deskLocale(policy));
}

/** For staff: two tickets named each other in one second, and this one goes on. */
export function sayRing(ticket: TicketName, duplicate: Duplicate, policy: Policy): string {
  return render('merged-ring', { main: link(duplicate), ticket: link(ticket) }, deskLocale(policy));
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
  const values = { person: oneLine(by, 60), url, main: link(duplicate) };
  const said = render('written-there', values, deskLocale(policy));
  return people === '' ? said : `${people}, ${said}`;
}

/** Staff used GitHub’s button, which does not say of which ticket it is a duplicate. */
export function sayDuplicateOfWhich(by: string, policy: Policy): string {
  return render('duplicate-of-which', { person: `@${by}` }, deskLocale(policy));
}

/** For the card of a main ticket: those merged into it, with their requesters, and those behind them. */
export function sayDuplicates({ duplicates }: Ticket, locale: Locale): string {
  return duplicates
    .map((one) => {
      const more =
        one.behind.length === 0
          ? ''
          : render('card-duplicate-with', { others: one.behind.map(link).join(', ') }, locale);
      const values = { ticket: link(one), requester: oneLine(one.requester, 60) };
      return `${render('card-duplicate-of-whom', values, locale)}${more}`;
    })
    .join('<br>');
}

/** For the card of a duplicate: where work goes on. */
export function sayMain({ main }: Ticket, locale: Locale): string {
  if (main === null) return '';
  const root = main.news?.root ?? main;
  return root.id === main.id
    ? link(main)
    : render('card-by-way-of', { root: link(root), main: link(main) }, locale);
}

/** GitHub notes on the other ticket that it was named, once. */
export function link({ number }: TicketName): string {
  return `#${number}`;
}

function asked({ requester }: Ticket, main: TicketName) {
  return { requester: `@${requester.login}`, main: link(main) };
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
    : render('card-no-answer-for-them', { name }, deskLocale(policy));
}

function merged(ticket: Ticket, policy: Policy): string | null {
  const { main, requester } = ticket;
  if (main === null) return null;
  const where = link(main.news?.root ?? main);
  const isOver = main.news !== null && main.news.state !== 'open';
  const name = sayOnBehalf(ticket);
  const kind = isOver ? 'card-duplicate-over' : 'card-duplicate';
  return name === null
    ? render(kind, { requester: `@${requester.login}`, main: where }, localeOf(ticket, policy))
    : render(`${kind}-for-them`, { name, main: where }, deskLocale(policy));
}

/** `ends`: when the ticket is resolved without an answer; null where the policy waits for ever. */
export function sayStillWaiting(
  ticket: Ticket,
  { why }: Waiting,
  ends: Instant | null,
  policy: Policy,
): string {
  const name = sayOnBehalf(ticket);
  const locale = name === null ? localeOf(ticket, policy) : deskLocale(policy);
  const date = ends === null ? null : sayTime(ends, policy.timezone, locale.language);
  const values = {
    requester: `@${ticket.requester.login}`,
    question: why === '' ? '' : quoted(why, locale),
  };
  if (name !== null) {
    const end = date === null ? '' : render('silence-ends-for-them', { date }, locale);
    return tight(render('still-waiting-for-them', { ...values, name, end }, locale));
  }
  const end = date === null ? '' : render('silence-ends', { date }, locale);
  return tight(render('still-waiting', { ...values, end }, locale));
}

export function sayNoAnswer(ticket: Ticket, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  return name === null
    ? render('no-answer', { requester: `@${ticket.requester.login}` }, localeOf(ticket, policy))
    : render('no-answer-for-them', { requester: `@${ticket.requester.login}`, name }, deskLocale(policy));
}

/** No gap where a placeholder stayed empty. */
function tight(text: string): string {
  return text.replace(/\n{3,}/g, '\n\n').trimEnd();
}
