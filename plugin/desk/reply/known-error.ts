/** What a requester reads when a known error is applied: the workaround itself, not a link to look for it. */

import { escapeArticle, oneLine } from '../../words/escape.ts';
import { render } from '../../words/render.ts';
import type { CitedArticle } from '../article.ts';
import type { Policy } from '../policy/policy.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { localeOf } from './locale.ts';
import { sayOnBehalf } from './people.ts';

export function sayWorkaround(ticket: Ticket, article: CitedArticle, policy: Policy): string {
  const { url } = article;
  const workaround = escapeArticle(article.workaround ?? '');
  const title = `**${article.id} ${oneLine(article.title)}**`;
  const requester = `@${ticket.requester.login}`;
  const forThem = sayOnBehalf(ticket);
  if (forThem !== null) {
    const more = url === null ? '' : ` The whole story: ${url}`;
    return `${requester}, this is a known error, ${title}, and there is a workaround:\n\n${workaround}\n\nPlease pass it on to ${forThem}. Write \`/confirm by phone\` if it helped, \`/not-known\` if their trouble is another.${more}`;
  }
  const more = url === null ? '' : render('whole-story', { url }, localeOf(ticket, policy));
  return render('workaround', { requester, title, workaround, more }, localeOf(ticket, policy)).trimEnd();
}
