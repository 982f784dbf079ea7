/** What people read of a known error: the workaround itself, not a link to look for it; that it is new, or fixed; and, at the end, what helped. */
import type { Instant } from '../calendar/instant.ts';
import type { CitedArticle } from '../core/article.ts';
import { newRecord, type ProblemNews, type PublishedArticle } from '../core/ticket/problem.ts';
import type { Helped } from '../core/ticket/resolution.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { escapeArticle, oneLine } from '../words/escape.ts';
import { inOneLine, type Locale, render, renderCount } from '../words/render.ts';
import { deskLocale, localeOf } from './locale.ts';
import { addressed, mentionLevel, mentionWorker, sayConfirmForThem, sayOnBehalf } from './people.ts';

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
