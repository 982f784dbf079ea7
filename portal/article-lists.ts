/** Which articles stand on which list, and in what order. */
import { isRetired } from '../knowledge/retired.ts';
import type { Article, HowTo, KnownError } from '../knowledge/schema.ts';

const statuses = ['investigating', 'workaround', 'fixed', 'wont-fix'] as const;

/** The known errors people may still meet: all but the retired ones. */
export function openErrorsIn(articles: readonly Article[]): readonly KnownError[] {
  return articles
    .filter((article) => article.kind === 'known-error')
    .filter((error) => error.status !== 'retired');
}

/** The how-tos that are not retired, in the order of their ids: the first ones written are the first ones needed. */
export function howTosIn(articles: readonly Article[]): readonly HowTo[] {
  return articles.filter((article) => article.kind === 'how-to').filter((article) => !isRetired(article));
}

/** Those that people should begin with, in the order of their ids. */
export function promotedIn(articles: readonly Article[]): readonly Article[] {
  return articles.filter((article) => article.promoted !== undefined && !isRetired(article));
}

/** The last reviewed first; on the same day the lowest id first. */
export function latestFirst<A extends Article>(articles: readonly A[]): readonly A[] {
  return articles.toSorted((a, b) => order(b.reviewedOn, a.reviewedOn) || order(a.id, b.id));
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The statuses that open known errors have, in the order of an error's life, each with its errors. */
export function byStatus(
  articles: readonly Article[],
): readonly { readonly status: KnownError['status']; readonly errors: readonly KnownError[] }[] {
  const open = openErrorsIn(articles);
  return statuses
    .map((status) => ({ status, errors: open.filter((error) => error.status === status) }))
    .filter(({ errors }) => errors.length > 0);
}
