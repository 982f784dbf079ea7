/** The known articles, made ready for comparing tickets with them by BM25F. */

import { fieldWeights, type Matchable, textOf } from './fields.ts';
import { type OwnCode, ownCodes } from './quoted-codes.ts';
import { tokensOf } from './tokens.ts';

/** How soon more of the same word stops counting; fitted with the field weights. */
const SATURATION = 2;

/** What a term adds to the score of each article that holds it, by place, its rarity included. */
interface Posting {
  readonly scores: ReadonlyMap<number, number>;
  readonly rarity: number;
}

export interface MatchIndex {
  /** By place: the n-th article given. */
  readonly ids: readonly string[];
  readonly postings: ReadonlyMap<string, Posting>;
  /** What a term that stands in no article would weigh. */
  readonly unknownRarity: number;
  /** The codes that exactly one article lists. */
  readonly codes: ReadonlyMap<string, OwnCode>;
}

export function indexArticles(articles: readonly Matchable[]): MatchIndex {
  const weights = new Map<string, Map<number, number>>();
  for (const { field, weight, lengthNorm } of fieldWeights) {
    const terms = articles.map((article) => tokensOf(textOf(article, field)).map(({ term }) => term));
    const average = terms.reduce((sum, { length }) => sum + length, 0) / articles.length;
    for (const [place, own] of terms.entries()) {
      const worth = weight / (1 - lengthNorm + (lengthNorm * own.length) / average);
      for (const term of own) {
        const at = weights.get(term) ?? new Map<number, number>();
        weights.set(term, at.set(place, (at.get(place) ?? 0) + worth));
      }
    }
  }
  return {
    ids: articles.map(({ id }) => id),
    postings: new Map([...weights].map(([term, at]) => [term, posting(at, articles.length)])),
    unknownRarity: rarityOf(0, articles.length),
    codes: ownCodes(articles.map(({ fields }) => fields.codes ?? [])),
  };
}

function posting(at: ReadonlyMap<number, number>, articles: number): Posting {
  const rarity = rarityOf(at.size, articles);
  const scores = [...at].map(
    ([place, weight]) => [place, (rarity * weight) / (SATURATION + weight)] as const,
  );
  return { scores: new Map(scores), rarity };
}

/** The probabilistic inverse document frequency, kept above 0 (Robertson and Zaragoza, 2009). */
function rarityOf(holders: number, articles: number): number {
  return Math.log(1 + (articles - holders + 0.5) / (holders + 0.5));
}
