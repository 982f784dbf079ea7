/** What an article has of each facet, and which values are worth choosing from. */
import type { Article } from '../../knowledge/schema.ts';
import { plainText } from '../plain-text.ts';

export const facetNames = ['service', 'platform', 'status', 'kind'] as const;

export type FacetName = (typeof facetNames)[number];

/** A list of hundreds would help nobody to choose. */
const MOST_CHOICES = 40;

/** An article's values of one facet; often one, of a platform none or many. */
export function valuesOf(article: Article, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'service':
      return article.service === undefined ? [] : [article.service];
    case 'platform':
      return platformsOf(article);
    case 'status':
      return article.kind === 'known-error' ? [article.status] : [];
    case 'kind':
      return [article.kind];
    default:
      return facet satisfies never;
  }
}

/** The values that most articles have, at most forty; none where there is nothing to choose. */
export function commonValues(articles: readonly Article[], facet: FacetName): readonly string[] {
  const byValue = Map.groupBy(
    articles.flatMap((article) => valuesOf(article, facet)),
    (value) => value,
  );
  const common = [...byValue].toSorted(([, a], [, b]) => b.length - a.length).slice(0, MOST_CHOICES);
  return common.length > 1 ? common.map(([value]) => value) : [];
}

/** Longer ones are sentences about people or circumstances, and no names. */
const LONGEST = 40;

/**
 * The platforms of one article, without versions: `Enterprise Server 3.14 and older` belongs to
 * `Enterprise Server`. Sentences are left out.
 */
export function platformsOf(article: Article): readonly string[] {
  const names = article.affected.map(platformIn).filter((name) => name !== null);
  return [...new Set(names)];
}

function platformIn(affected: string): string | null {
  const text = plainText(affected).replace(/\s+/g, ' ');
  const name = text.replace(/[\s,(]+(?:v(?:ersion)?\.?\s*)?[<>=≤≥~^]*\s*\d+(?:\.[\dx*]+)*\b.*$/i, '').trim();
  const short = name.length > 1 && name.length <= LONGEST && name.split(' ').length <= 5;
  return short ? name : null;
}
