/** Which articles stand on which list, and in what order. */
import type { Article, HowTo, KnownError } from '../knowledge/schema.ts';

/** The known errors people may still meet: all but the retired ones. */
export function openErrorsIn(articles: readonly Article[]): readonly KnownError[] {
  return articles
    .filter((article) => article.kind === 'known-error')
    .filter((error) => error.status !== 'retired');
}

/** The how-tos, in the order of their ids: the first ones written are the first ones needed. */
export function howTosIn(articles: readonly Article[]): readonly HowTo[] {
  return articles.filter((article) => article.kind === 'how-to');
}

/** The last reviewed first; on the same day the lowest id first. */
export function latestFirst<A extends Article>(articles: readonly A[]): readonly A[] {
  return articles.toSorted((a, b) => order(b.reviewedOn, a.reviewedOn) || order(a.id, b.id));
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
