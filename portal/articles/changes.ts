/** What changed in the published answers, newest first. */
import type { Article, KnownError } from '../../knowledge/schema.ts';

/** One change: a new status where the article's history tells of it, else a review. */
export interface Change {
  readonly article: Article;
  /** The day, as `2026-03-31`. */
  readonly on: string;
  /** The status it got that day; undefined when it was only reviewed. */
  readonly status: KnownError['status'] | undefined;
}

/** The newest changes, at most `most`; of several on one day the lowest id first, and of one article the last first. */
export function changesIn(articles: readonly Article[], most: number): readonly Change[] {
  return articles
    .flatMap(changesOf)
    .toSorted((a, b) => order(b.on, a.on) || order(a.article.id, b.article.id))
    .slice(0, most);
}

function changesOf(article: Article): readonly Change[] {
  const steps = article.kind === 'known-error' ? (article.history ?? []) : [];
  // A history is written oldest first.
  const changes = steps.map(({ on, status }) => ({ article, on, status })).toReversed();
  if (changes.some(({ on }) => on === article.reviewedOn)) return changes;
  return [...changes, { article, on: article.reviewedOn, status: undefined }];
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
