/** When an article's last check stops being good. */
import type { Article } from './schema.ts';

/** The first day on which the article is due for review, as `2026-09-30`. */
export function dueForReview(article: Pick<Article, 'reviewedOn' | 'reviewEvery'>): string {
  const [count = '6', unit = 'months'] = article.reviewEvery.split(' ');
  const length = { [unit.endsWith('s') ? unit : `${unit}s`]: Number(count) };
  return Temporal.PlainDate.from(article.reviewedOn).add(length).toString();
}
