/** What comes of a problem’s article: proposed, refused and published. */

import type { ArticleProposed, ArticlePublished, ArticleRefused } from '../../core/ticket/problem.ts';
import { newRecord, withRecord } from '../../core/ticket/problem.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { sayArticleProposed, sayArticleRefused, sayNewWorkaround } from '../../reply/known-error.ts';
import { callStaff, mentionWorker, tellStaff } from '../../reply/people.ts';
import { type Context, type Decision, policyOf } from '../context.ts';

export function articleProposed(ticket: Ticket, event: ArticleProposed, context: Context): Decision {
  const { article: id, url, at } = event;
  const policy = policyOf(ticket, context);
  const body = sayArticleProposed(id, url, mentionWorker(ticket, policy, at), policy);
  return {
    ticket: withRecord(ticket, { draft: { state: 'proposed', id, url } }),
    effects: tellStaff(policy, { key: `${ticket.id}/${event.id}`, body }),
  };
}

export function articleRefused(ticket: Ticket, event: ArticleRefused, context: Context): Decision {
  const policy = policyOf(ticket, context);
  const body = sayArticleRefused(event.why, mentionWorker(ticket, policy, event.at), policy);
  return {
    ticket: withRecord(ticket, { draft: { state: 'refused' } }),
    effects: callStaff(policy, { key: `${ticket.id}/${event.id}`, body }),
  };
}

/** Level 1 learns of a workaround the moment that it is there; the incidents hear of it by themselves. */
export function articlePublished(ticket: Ticket, event: ArticlePublished, context: Context): Decision {
  const { article } = event;
  const before = (ticket.record ?? newRecord).article;
  const known = withRecord(ticket, { article });
  if (article.workaround == null || before?.workaround != null) return { ticket: known, effects: [] };
  const policy = policyOf(ticket, context);
  const body = sayNewWorkaround(known, article, policy);
  return {
    ticket: known,
    effects: callStaff(policy, { key: `${ticket.id}/workaround/${article.id}`, body }),
  };
}
