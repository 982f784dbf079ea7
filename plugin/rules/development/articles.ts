/** What comes of a problem’s article: proposed, refused, published, and fixed once a release holds the fix. */

import type { Effect } from '../../core/effect.ts';
import type { FixedIn } from '../../core/ticket/development.ts';
import type { ArticleProposed, ArticlePublished, ArticleRefused } from '../../core/ticket/problem.ts';
import { newRecord, type ProblemRecord } from '../../core/ticket/problem.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { sayArticleProposed, sayArticleRefused, sayNewWorkaround } from '../../reply/known-error.ts';
import { callStaff, mentionWorker, tellStaff } from '../../reply/people.ts';
import { dayOf } from '../../reply/time.ts';
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

/** The article of a problem is to say in what its trouble is fixed. */
export function proposeFixed(ticket: Ticket, { tag, at }: FixedIn, context: Context): readonly Effect[] {
  const article = ticket.record?.article ?? null;
  if (article === null || article.fixedIn !== null) return [];
  const { language, timezone } = policyOf(ticket, context);
  const key = `${ticket.id}/fixed/${article.id}/${tag}`;
  const on = dayOf(at, timezone);
  const { id, path } = article;
  return [{ kind: 'fix-article', key, language, article: id, path, version: tag, on }];
}

function withRecord(ticket: Ticket, change: Partial<ProblemRecord>): Ticket {
  return { ...ticket, record: { ...(ticket.record ?? newRecord), ...change } };
}
