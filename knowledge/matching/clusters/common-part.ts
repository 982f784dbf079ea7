/** What most of some texts have in common: their terms, and the phrase of them that says the most. */
import { type Entry, questionOf, type Ticket } from '../entry.ts';
import { type Marks, marksInBoth, positionOf } from '../marks.ts';
import { type Said, strongestPhrase } from '../strongest-phrase.ts';

export interface Part extends Said {
  /** Of the texts that have a term, from 0 to 1; in the order of the terms. */
  readonly shares: readonly number[];
}

/** The share of the texts that must have something. */
const MOST = 0.6;
/** Of many texts so many tell what the others have, too. */
const LOOKED_AT = 200;

export function commonPart(entries: readonly Entry[]): Part {
  const some = entries.slice(0, LOOKED_AT);
  const terms = frequent(some.map(({ counts }) => counts.marks));
  const pairs = frequent(some.map((entry) => entry.pairs));
  return {
    terms: terms.map(([term]) => term),
    shares: terms.map(([, share]) => share),
    pairs: pairs.map(([pair]) => pair),
  };
}

/** In ascending order, with the share of the texts that have it. */
function frequent(each: readonly Marks[]): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const own of each) for (const one of own) counts.set(one, (counts.get(one) ?? 0) + 1);
  const shares = [...counts].map(([one, count]) => [one, count / each.length] as const);
  return shares.filter(([, share]) => share >= MOST).sort(([one], [other]) => one - other);
}

/** Two parts that share so much of what either has are the same. */
const ALIKE = 0.6;

export function isAlike(one: Part, other: Part): boolean {
  const sizes = [one.terms.length, other.terms.length];
  if (Math.min(...sizes) < Math.max(...sizes) * ALIKE) return false;
  const both = marksInBoth(one.terms, other.terms).length;
  return both >= ALIKE * (one.terms.length + other.terms.length - both);
}

/**
 * The words of a title that say the most of what all have in common, as it writes them; of a text where no title has any
 * of it. Null where nothing says more than single letters.
 */
export function phraseOf(texts: readonly Ticket[], part: Part, rarityOf: Rarity): string | null {
  const titles = texts.map(({ title }) => ({ title, body: '' }));
  return strongestOf(titles, part, rarityOf) ?? strongestOf(texts, part, rarityOf);
}

type Rarity = (term: number) => number;

function strongestOf(texts: readonly Ticket[], part: Part, rarityOf: Rarity): string | null {
  const shareOf = (term: number): number => part.shares[positionOf(part.terms, term)] ?? 0;
  const weightOf = (term: number): number => rarityOf(term) * shareOf(term) ** 2;
  const found = texts.map(questionOf).flatMap((text) => {
    const phrase = strongestPhrase(text, part, weightOf);
    if (phrase === null) return [];
    const keys = questionOf({ title: phrase, body: '' }).counts.marks;
    return [{ phrase, weight: keys.reduce((sum, key) => sum + weightOf(key), 0) }];
  });
  return found.toSorted((one, other) => other.weight - one.weight)[0]?.phrase ?? null;
}
