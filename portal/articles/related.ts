/** Which articles stand near an article: by the codes they share and the rare words they have in common. */
import { tokensOf } from '../../knowledge/matching/tokens.ts';
import { isRetired } from '../../knowledge/retired.ts';
import type { Article } from '../../knowledge/schema.ts';

/** More than this would be a list to read, not a hint. */
const MOST = 4;
/** A word in more than this many articles tells little, and following it would cost the build its speed. */
const MOST_HOLDERS = 100;
/** The least nearness, as a cosine from 0 to 1. Chosen by looking at the shipped articles and at real ones. */
const LEAST = 0.1;
/** How much more a word says in the title, and a code anywhere, than a word in the text. */
const TITLE = 3;
const CODE = 6;
/** How much of the body is compared; the trouble is named at its start. */
const BODY = 400;

type Weights = ReadonlyMap<string, number>;

/**
 * For each article's id the ids of the nearest others, best first; none where nothing is near enough.
 * Only articles in the same language are related. Retired ones are never suggested.
 */
export function relatedOf(articles: readonly Article[]): ReadonlyMap<string, readonly string[]> {
  const worths = articles.map(worthsOf);
  const holders = new Map<string, number[]>();
  for (const [at, own] of worths.entries()) {
    for (const term of own.keys()) {
      const places = holders.get(term);
      if (places === undefined) holders.set(term, [at]);
      else places.push(at);
    }
  }
  const vectors = worths.map((own) => unitVector(own, (term) => rarity(holders.get(term), articles.length)));
  return new Map(
    articles.map((article, at) => {
      const near = [...nearness(vectors, holders, at)]
        .filter(([other, score]) => other !== at && score >= LEAST)
        .toSorted(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
        .map(([other]) => articles[other])
        .filter((other) => other !== undefined)
        .filter((other) => other.lang === article.lang && !isRetired(other));
      return [article.id, near.slice(0, MOST).map(({ id }) => id)];
    }),
  );
}

function nearness(
  vectors: readonly Weights[],
  holders: ReadonlyMap<string, readonly number[]>,
  at: number,
): ReadonlyMap<number, number> {
  const scores = new Map<number, number>();
  for (const [term, weight] of vectors[at] ?? []) {
    const places = holders.get(term) ?? [];
    if (places.length > MOST_HOLDERS) continue;
    for (const other of places) {
      scores.set(other, (scores.get(other) ?? 0) + weight * (vectors[other]?.get(term) ?? 0));
    }
  }
  return scores;
}

function worthsOf(article: Article): Weights {
  const symptoms = article.kind === 'known-error' ? article.symptoms : [];
  const text = [...article.aliases, ...symptoms, article.body.slice(0, BODY)].join('\n');
  return new Map([
    ...tokensOf(text).map(({ term }) => [term, 1] as const),
    ...tokensOf(article.title).map(({ term }) => [term, TITLE] as const),
    ...article.codes.map((code) => [`code ${code.toLowerCase().replace(/^0x/, '')}`, CODE] as const),
  ]);
}

function unitVector(worths: Weights, rarityOf: (term: string) => number): Weights {
  const weights = [...worths].map(([term, worth]) => [term, worth * rarityOf(term)] as const);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(weights.map(([term, weight]) => [term, weight / length]));
}

function rarity(holders: readonly number[] | undefined, articles: number): number {
  const count = holders?.length ?? 0;
  return Math.log(1 + (articles - count + 0.5) / (count + 0.5));
}
