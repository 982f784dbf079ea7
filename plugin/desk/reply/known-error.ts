/** What a requester reads when a known error is applied: the workaround itself, not a link to look for it. */
import type { CitedArticle } from '../event.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { sayOnBehalf } from './on-behalf.ts';
import { oneLine } from './quiet.ts';

export function sayWorkaround(ticket: Ticket, article: CitedArticle): string {
  const name = `**${article.id} ${oneLine(article.title)}**`;
  const more = article.url === null ? '' : ` The whole story: ${article.url}`;
  const forThem = sayOnBehalf(ticket);
  return [
    `@${ticket.requester.login}, this is a known error, ${name}, and there is a workaround:`,
    '',
    article.workaround ?? '',
    '',
    forThem === null
      ? `Did it help? Write \`/confirm\` if it did, \`/not-known\` if your trouble is another.${more}`
      : `Please pass it on to ${forThem}. Write \`/confirm by phone\` if it helped, \`/not-known\` if their trouble is another.${more}`,
  ].join('\n');
}
