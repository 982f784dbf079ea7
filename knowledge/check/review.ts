/** Articles whose last check is too long ago to rely on. */
import { dueForReview } from '../due-for-review.ts';
import { isRetired } from '../retired.ts';
import type { Article } from '../schema.ts';
import { type Complaint, type Finding, findingAt } from '../text/problem.ts';
import type { Sheet } from './pieces.ts';

/** @param today as `2026-03-31`, in the desk's own time zone */
export function reviewFindings(article: Article, { path, place }: Sheet, today: string): readonly Finding[] {
  if (isRetired(article)) return [];
  const warning = (complaint: Complaint): Finding =>
    findingAt(path, place(['reviewedOn']), { level: 'warning', ...complaint });
  if (article.reviewedOn > today)
    return [
      warning({
        message: `The review of ${article.reviewedOn} is yet to come.`,
        remedy: 'Write the day on which somebody last saw that every line is true.',
      }),
    ];
  const due = dueForReview(article);
  if (due > today) return [];
  return [
    warning({
      message: `The article is due for review since ${due}.`,
      remedy: `See that every line is still true, then write reviewedOn: ${today}.`,
    }),
  ];
}
