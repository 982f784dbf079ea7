/** What a requester reads when a known error is applied: the workaround itself, not a link to look for it. */

import type { CitedArticle } from '../core/article.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { escapeArticle, oneLine } from '../words/escape.ts';
import { render } from '../words/render.ts';
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
