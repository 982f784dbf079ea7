/** What a requester reads of a known error: the workaround itself, not a link to look for it; and, at the end, what helped. */
import type { CitedArticle } from '../core/article.ts';
import { openSuggestions } from '../core/ticket/ending.ts';
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
export function sayHelped(ticket: Ticket, policy: Policy): string {
  const locale = localeOf(ticket, policy);
  return render('solved-by-their-word', { what: whatHelped(ticket, locale) }, locale);
}

/** The first sentence of the card then. */
export function helpedHeadline(ticket: Ticket, rating: string, policy: Policy): string {
  const locale = localeOf(ticket, policy);
  const values = { requester: `@${ticket.requester.login}`, what: whatHelped(ticket, locale), rating };
  return inOneLine(render('card-helped', values, locale));
}

/** A known error that was applied, or the answer; where nobody has said anything yet, what was suggested. */
function whatHelped(ticket: Ticket, locale: Locale): string {
  const { knownErrors, answers } = ticket;
  const applied = knownErrors.at(-1);
  if (applied !== undefined) return applied.id;
  const suggested = openSuggestions(ticket).map(({ id }) => id);
  const [only] = suggested;
  if (answers > 0 || only === undefined) return render('helped-answer', {}, locale);
  return suggested.length === 1
    ? only
    : render('helped-suggestions', { known: suggested.join(', ') }, locale);
}
