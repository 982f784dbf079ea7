/** What a requester reads of a known error: the workaround itself, not a link to look for it; and, at the end, what helped. */
import type { CitedArticle } from '../core/article.ts';
import type { Helped } from '../core/ticket/resolution.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { escapeArticle, oneLine } from '../words/escape.ts';
import { inOneLine, type Locale, render } from '../words/render.ts';
import { deskLocale, localeOf } from './locale.ts';
import { sayOnBehalf } from './people.ts';

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
