/** What most of some texts have in common: their terms, and the phrase of them that says the most. */
import { type Entry, questionOf, type Ticket } from '../entry.ts';
import type { Marks } from '../marks.ts';
import { strongestPhrase } from '../strongest-phrase.ts';

export interface Part {
  /** With the share of the texts that have it, from 0 to 1. */
  readonly terms: ReadonlyMap<string, number>;
  /** Two of the terms in a row. */
  readonly pairs: Marks;
}

/** The share of the texts that must have something. */
const MOST = 0.6;
/** Of many texts so many tell what the others have, too. */
const LOOKED_AT = 200;

export function commonPart(entries: readonly Entry[]): Part {
  const some = entries.slice(0, LOOKED_AT);
  return {
    terms: frequent(some.map(({ counts }) => counts.keys())),
    pairs: Uint32Array.from(frequent(some.map(({ pairs }) => pairs)).keys()).sort(),
  };
}

function frequent<T>(each: readonly Iterable<T>[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const own of each) for (const one of own) counts.set(one, (counts.get(one) ?? 0) + 1);
  const shares = [...counts].map(([one, count]) => [one, count / each.length] as const);
  return new Map(shares.filter(([, share]) => share >= MOST));
}

/** Two parts that share so much of what either has are the same. */
const ALIKE = 0.6;

export function isAlike(one: Part, other: Part): boolean {
  const [few, many] = one.terms.size < other.terms.size ? [one, other] : [other, one];
  if (few.terms.size < many.terms.size * ALIKE) return false;
  const both = [...few.terms.keys()].filter((term) => many.terms.has(term)).length;
  return both >= ALIKE * (few.terms.size + many.terms.size - both);
}

/**
 * The words of a title that say the most of what all have in common, as it writes them; of a text where no title has any
 * of it. Null where nothing says more than single letters.
 */
export function phraseOf(texts: readonly Ticket[], part: Part, rarityOf: Rarity): string | null {
  const titles = texts.map(({ title }) => ({ title, body: '' }));
  return strongestOf(titles, part, rarityOf) ?? strongestOf(texts, part, rarityOf);
}

type Rarity = (term: string) => number;

function strongestOf(texts: readonly Ticket[], { terms, pairs }: Part, rarityOf: Rarity): string | null {
  const weightOf = (term: string): number => rarityOf(term) * (terms.get(term) ?? 0) ** 2;
  const found = texts.map(questionOf).flatMap((text) => {
    const phrase = strongestPhrase(text, { ...text, counts: terms, pairs }, weightOf);
    if (phrase === null) return [];
    const keys = [...questionOf({ title: phrase, body: '' }).counts.keys()];
    return [{ phrase, weight: keys.reduce((sum, key) => sum + weightOf(key), 0) }];
  });
  return found.toSorted((one, other) => other.weight - one.weight)[0]?.phrase ?? null;
}
