/** What people read of known errors: requesters the workaround itself, that it is new or fixed, and what helped; staff, of a new ticket, what may help, and which tickets are like it. */
import type { Instant } from '../calendar/instant.ts';
import type { CitedArticle } from '../core/article.ts';
import type { BackOfficeNote } from '../core/effect.ts';
import type { Noticed, NoticedArticle, NoticedTicket, Suggestion } from '../core/ticket/known-error.ts';
import { newRecord, type ProblemNews, type PublishedArticle } from '../core/ticket/problem.ts';
import type { Helped } from '../core/ticket/resolution.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { escapeArticle, oneLine } from '../words/escape.ts';
import { inOneLine, type Locale, render, renderCount } from '../words/render.ts';
import { deskLocale, localeOf } from './locale.ts';
import {
  addressed,
  mentionLevel,
  mentionOnDuty,
  mentionWorker,
  sayConfirmForThem,
  sayOnBehalf,
  tellStaff,
} from './people.ts';

export function sayWorkaround(ticket: Ticket, article: CitedArticle, policy: Policy): string {
  const { url } = article;
  const workaround = escapeArticle(article.workaround ?? '');
  const title = `**${article.id} ${oneLine(article.title)}**`;
  const requester = `@${ticket.requester.login}`;
  const forThem = sayOnBehalf(ticket);
  if (forThem !== null) {
    const locale = deskLocale(policy);
    const story = url === null ? '' : ` ${render('whole-story', { url }, locale)}`;
    return render(
      'workaround-for-them',
      { requester, title, workaround, name: forThem, more: story },
      locale,
    );
  }
  const more = url === null ? '' : render('whole-story', { url }, localeOf(ticket, policy));
  return render('workaround', { requester, title, workaround, more }, localeOf(ticket, policy)).trimEnd();
}

/** What is kept as the solution. */
export function sayHelped(helped: Helped, ticket: Ticket, policy: Policy): string {
  const locale = localeOf(ticket, policy);
  return render('solved-by-their-word', { what: sayWhat(helped, locale) }, locale);
}

/** The first sentence of the card then. */
export function helpedHeadline(helped: Helped, ticket: Ticket, rating: string, policy: Policy): string {
  const locale = localeOf(ticket, policy);
  const values = { requester: `@${ticket.requester.login}`, what: sayWhat(helped, locale), rating };
  return inOneLine(render('card-helped', values, locale));
}

function sayWhat(helped: Helped, locale: Locale): string {
  switch (helped.by) {
    case 'answer':
      return render('helped-answer', {}, locale);
    case 'known-error':
      return helped.id;
    case 'suggestions':
      return render('helped-suggestions', { known: helped.ids.join(', ') }, locale);
    default:
      return helped satisfies never;
  }
}

/** One reason convinces: a code tells more than any word, a phrase more than a part of it. Null where there is none. */
export function strongestOf(because: readonly string[]): string | null {
  const codes = because.filter((word) => /\d/.test(word));
  const [longest] = (codes.length > 0 ? codes : because).toSorted((one, other) => other.length - one.length);
  return longest ?? null;
}

/** Beside its label, where GitHub shows that as a suggestion: staff read why. */
export function sayWhyKnown(
  { id, title, because }: Pick<Suggestion, 'id' | 'title' | 'because'>,
  policy: Policy,
): string {
  const locale = deskLocale(policy);
  const values = { known: id, title: oneLine(title, 100) };
  const strongest = strongestOf(because);
  if (strongest === null) return render('suggested-alike', values, locale);
  const words = render('quote', { words: oneLine(strongest, 40) }, locale);
  return render('suggested-because', { ...values, words }, locale);
}

/** To level 1, the moment that the article is merged. */
export function sayNewWorkaround(ticket: Ticket, article: PublishedArticle, policy: Policy): string {
  const people = mentionLevel(policy, { tier: 1, service: ticket.service });
  const known = article.url === null ? article.id : `[${article.id}](${article.url})`;
  const values = { title: oneLine(article.title), known, id: article.id };
  const open = (ticket.record ?? newRecord).incidents.filter((one) => one.open).length;
  const said = renderCount('new-workaround', open, values, deskLocale(policy));
  return addressed(people, said);
}

/** To the requester of an incident: the fix is out. */
export function sayFixIsOut(ticket: Ticket, { fixedIn }: ProblemNews, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  const locale = name === null ? localeOf(ticket, policy) : deskLocale(policy);
  const { version, url } = fixedIn ?? { version: '', url: null };
  const shown = oneLine(version, 60);
  const values = {
    requester: `@${ticket.requester.login}`,
    version: url === null ? `**${shown}**` : `[**${shown}**](${url})`,
  };
  return name === null
    ? render('fix-is-out', values, locale)
    : render('fix-is-out-for-them', { ...values, name, confirm: sayConfirmForThem(policy) }, locale);
}

/** To whoever works on an incident whose problem has ended without a fix that is known to be out. */
export function sayProblemOver(
  ticket: Ticket,
  { problem, state }: ProblemNews,
  policy: Policy,
  at: Instant,
): string {
  const people = mentionWorker(ticket, policy, at);
  const name = state === 'solved' ? 'problem-solved' : 'problem-ended';
  return addressed(people, render(name, { problem: `#${problem.number}` }, deskLocale(policy)));
}

export function sayArticleProposed(known: string, url: string, people: string, policy: Policy): string {
  return addressed(people, render('article-proposed', { known, url }, deskLocale(policy)));
}

export function sayArticleRefused(why: string, people: string, policy: Policy): string {
  return addressed(people, render('article-refused', { why: oneLine(why, 300) }, deskLocale(policy)));
}

/** Once, in the back office alone: the requester reads nothing of it. */
export function tellNoticed(ticket: Ticket, policy: Policy): readonly BackOfficeNote[] {
  const { id, noticed } = ticket;
  const body = noticed === undefined ? '' : sayNoticed(noticed, ticket, policy);
  return body === '' ? [] : tellStaff(policy, { key: `${id}/noticed`, body });
}

/** What has been applied or ended meanwhile is left out; empty where nothing is left. */
function sayNoticed({ articles, same, burst }: Noticed, ticket: Ticket, policy: Policy): string {
  const locale = deskLocale(policy);
  const left = articles.filter(({ id }) => ticket.knownErrors.every((one) => one.id !== id));
  const list = left.map((article) => sayArticle(article, locale)).join('\n');
  return [
    burst === null ? '' : sayBurst(burst, ticket, policy),
    saySame(same, ticket, locale),
    list === '' ? '' : render('noticed-articles', { list }, locale),
  ]
    .filter((one) => one !== '')
    .join('\n\n');
}

function sayArticle({ id, title, url, likely, forStaff, because }: NoticedArticle, locale: Locale): string {
  const name = `**${id}** ${oneLine(title)}`;
  const words = because === null ? null : render('quote', { words: oneLine(because, 40) }, locale);
  const values = {
    article: url === null ? name : `[${name}](${url})`,
    likelihood: render(likely ? 'noticed-likely' : 'noticed-possible', {}, locale),
    because: words === null ? '' : render('noticed-because', { words }, locale),
  };
  return forStaff
    ? render('noticed-runbook', { ...values, runbook: id }, locale)
    : render('noticed-known', { ...values, known: id }, locale);
}

function saySame(same: Noticed['same'], ticket: Ticket, locale: Locale): string {
  const [newest] = same;
  if (newest === undefined) return '';
  const values = { list: sayTickets(same, ticket, locale), number: String(newest.number) };
  return renderCount('noticed-same', same.length, values, locale);
}

/** Whoever is on duty hears of it at once: each of them alone would see one ticket. */
function sayBurst({ tickets, major }: NonNullable<Noticed['burst']>, ticket: Ticket, policy: Policy): string {
  const locale = deskLocale(policy);
  const how =
    major === null
      ? render('noticed-declare', { number: String(tickets[0]?.number ?? '') }, locale)
      : render('noticed-major', { number: String(major) }, locale);
  const values = { list: sayTickets(tickets, ticket, locale), how };
  const people = mentionOnDuty(policy, ticket, ticket.openedAt, () => false);
  return addressed(people, renderCount('noticed-burst', tickets.length, values, locale));
}

/** The back office is another repository, where a number alone would lead to another issue. */
function sayTickets(tickets: readonly NoticedTicket[], { repository }: Ticket, locale: Locale): string {
  const sayOne = ({ number, title, open }: NoticedTicket): string => {
    const name = `${repository.owner}/${repository.name}#${number}`;
    const state = render(open ? 'noticed-open' : 'noticed-ended', {}, locale);
    return render('noticed-ticket', { ticket: name, title: oneLine(title, 80), state }, locale);
  };
  return tickets.map(sayOne).join('\n');
}
