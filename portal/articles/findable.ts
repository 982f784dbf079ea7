/** Which articles a search may show. */
import { isRetired } from '../../knowledge/retired.ts';
import type { Article } from '../../knowledge/schema.ts';

/** The public ones that are not retired. */
export function findable(articles: readonly Article[]): readonly Article[] {
  return articles.filter((article) => article.audience === 'public' && !isRetired(article));
}
