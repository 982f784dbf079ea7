/** The peers that the matcher is measured against: plain BM25F, frozen, and MiniSearch by its defaults. */
import { stemmer } from '@orama/stemmers/english';
import type { MatcherOf } from './try-matcher.ts';

const SATURATION = 1.2;
const ASKED = 8;
const FIELDS = [
  { weight: 2.5, lengthNorm: 0.4 },
  { weight: 1, lengthNorm: 0.7 },
] as const;

const stopWords = new Set(
  (
    'a an and are as at be but by for from has have i if in into is it its me my no not of on or our so that the their ' +
    'there they this to was we were what when where which who will with you your can could do does did would should ' +
    'been had he she them then than these those also am about after all any because before being both each few more ' +
    'most other some such only own same too very just'
  ).split(' '),
);

/**
 * BM25F over title and body (k1 1.2; title weight 2.5, b 0.4; body 1, b 0.7; k3 8; Porter stems, stop words, camelCase
 * split, volatile tokens dropped). It shares nothing with the matcher but the stemmer, so that no change there moves it.
 */
export const bm25f: MatcherOf = (articles) => {
  const stem = stemmed();
  const texts = articles.map(
    ({ fields }) => [termsOf(fields.title, stem), termsOf(fields.body, stem)] as const,
  );
  const averages = FIELDS.map(
    (_, field) => sum(texts.map((text) => text[field]?.length ?? 0)) / articles.length,
  );
  const weights = new Map<string, Map<number, number>>();
  for (const [place, text] of texts.entries()) {
    for (const [field, { weight, lengthNorm }] of FIELDS.entries()) {
      const own = text[field] ?? [];
      const worth = weight / (1 - lengthNorm + (lengthNorm * own.length) / (averages[field] ?? 1));
      for (const term of own) {
        const at = weights.get(term) ?? new Map<number, number>();
        weights.set(term, at.set(place, (at.get(place) ?? 0) + worth));
      }
    }
  }
  return {
    ask: ({ title, body }, most) => {
      const counts = new Map<string, number>();
      for (const term of termsOf(`${title}\n${body}`, stem)) counts.set(term, (counts.get(term) ?? 0) + 1);
      const scores = new Map<number, number>();
      for (const [term, count] of counts) {
        const at = weights.get(term);
        if (at === undefined) continue;
        const rarity = Math.log(1 + (articles.length - at.size + 0.5) / (at.size + 0.5));
        const asks = (count * (1 + ASKED)) / (count + ASKED);
        for (const [place, weight] of at) {
          scores.set(place, (scores.get(place) ?? 0) + (asks * rarity * weight) / (SATURATION + weight));
        }
      }
      return [...scores]
        .sort(([one, score], [other, otherScore]) => otherScore - score || one - other)
        .slice(0, most)
        .map(([place, score]) => ({ id: articles[place]?.id ?? '', sureness: score }));
    },
    learn: null,
  };
};

function termsOf(text: string, stem: (word: string) => string): readonly string[] {
  return [...text.matchAll(/[\p{L}\p{N}_]+/gu)].flatMap(([run]) => {
    const parts = run.split(/_|(?<=\p{Ll})(?=\p{Lu})/u).filter((part) => part !== '');
    return (parts.length > 1 ? [run.replaceAll('_', ''), ...parts] : parts)
      .map((part) => part.toLowerCase())
      .filter((part) => part.length > 1 && !stopWords.has(part) && !isVolatile(part))
      .map(stem);
  });
}

function isVolatile(part: string): boolean {
  return /^\d{5,}$/.test(part) || /^(0x)?(?=.*\d)[0-9a-f]{6,}$/.test(part);
}

function stemmed(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const stem = stemmer(word);
    known.set(word, stem);
    return stem;
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** MiniSearch over title and body. It is installed for development only; null where it is not. */
export async function miniSearch(): Promise<MatcherOf | null> {
  const loaded = await import('minisearch').catch(() => null);
  if (loaded === null) return null;
  const { default: MiniSearch } = loaded;
  return (articles) => {
    const search = new MiniSearch<{ id: number; title: string; body: string }>({ fields: ['title', 'body'] });
    search.addAll(articles.map(({ fields }, id) => ({ id, title: fields.title, body: fields.body })));
    return {
      ask: ({ title, body }, most) =>
        search
          .search(`${title}\n${body}`)
          .slice(0, most)
          .map(({ id, score }) => ({ id: articles[id]?.id ?? '', sureness: score })),
      learn: null,
    };
  };
}
