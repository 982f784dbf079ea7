/** What changed in the published answers, newest first. */
import type { Article, KnownError } from '../../knowledge/schema.ts';

/** One change, as the article’s history tells it. A review changes nothing for a reader, and is none. */
export interface Change {
  readonly article: Article;
  /** The day, as `2026-03-31`. */
  readonly on: string;
  /** The status it got that day; undefined for a how-to, which has none. */
  readonly status: KnownError['status'] | undefined;
  /** What changed, in the author’s words. */
  readonly note: string | undefined;
}

/** The newest changes, at most `most`; of several on one day the lowest id first, and of one article the last first. */
export function changesIn(articles: readonly Article[], most: number): readonly Change[] {
  return articles
    .flatMap(changesOf)
    .toSorted((a, b) => order(b.on, a.on) || order(a.article.id, b.article.id))
    .slice(0, most);
}

function changesOf(article: Article): readonly Change[] {
  if (article.kind === 'runbook') return [];
  // A history is written oldest first.
  return (article.history ?? [])
    .map((step) => ({
      article,
      on: step.on,
      status: 'status' in step ? step.status : undefined,
      note: step.note,
    }))
    .toReversed();
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
