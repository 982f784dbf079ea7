/** Merges the answers to single words into one order: rare words count for more, found words add up. */
import type { Answer, Hit, Holder, Manner } from './ask.ts';
import { isCode } from './term.ts';

/** A searched word and its part of the query's meaning, from 0 to 1: the rarer, the more. */
export interface Weighed {
  readonly term: string;
  readonly words: readonly string[];
  readonly manner: Manner;
  readonly share: number;
}

/** A page, how well it fits, what it was found by, and whether the query is its own name. */
export interface Ranked {
  readonly hit: Hit;
  readonly score: number;
  readonly held: readonly Weighed[];
  readonly named: boolean;
}

/** The pages that have something of the query together: two words as far apart as they were typed, or a code as their own. */
type Together = ReadonlySet<string>;

/** Whoever typed a word meant it; whatever we made of it counts for less. */
const TRUST: Readonly<Record<Manner, number>> = {
  exact: 1,
  beginning: 0.7,
  mended: 0.8,
  near: 0.5,
  guessed: 0.2,
};
/** A longer word counts so much beside pages that have the word itself. */
const LONGER = 0.4;
/** What a word in the title is worth, beside its rarity among the titles: a word of many texts may be rare there. */
const IN_TITLE = 0.5;

/** Pages that cover less of the query than this, by one word, are noise unless that word is a code. */
const LEAST_SHARE = 0.34;
/** What standing together is worth, beside what the two words are worth by themselves. */
const TOGETHER = 0.3;

/**
 * The pages in order, best first.
 *
 * @param named those that come before all others, whatever their words are worth
 * @param total how many pages the index holds; a word's weight is its rarity among them (as in BM25)
 */
export function mergeAnswers(
  answers: readonly Answer[],
  together: readonly Together[],
  total: number,
  named: readonly Hit[] = [],
): readonly Ranked[] {
  const weights = answers.map(({ holders }) => rarity(holders.length, total));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const own = new Set(named.map(({ id }) => id));
  const found = new Map<string, Ranked>(
    named.map((hit) => [hit.id, { hit, score: 0, held: [], named: true }]),
  );
  answers.forEach(({ term, words, manner, holders, longer }, at) => {
    const weight = weights[at] ?? 0;
    const titled = IN_TITLE * rarity(holders.filter(({ inTitle }) => inTitle).length, total);
    const hold = (some: readonly Holder[], as: Manner, trust: number, part: number) => {
      for (const { hit, strength, inTitle } of some) {
        const before = found.get(hit.id);
        found.set(hit.id, {
          hit,
          score: (before?.score ?? 0) + trust * (weight * strength + (inTitle ? titled : 0)),
          held: [...(before?.held ?? []), { term, words, manner: as, share: (part * weight) / whole }],
          named: own.has(hit.id),
        });
      }
    };
    hold(holders, manner, TRUST[manner], 1);
    hold(longer, 'beginning', LONGER, LONGER);
  });
  for (const ids of together) {
    const bonus = TOGETHER * rarity(ids.size, total);
    for (const id of ids) {
      const page = found.get(id);
      if (page !== undefined) found.set(id, { ...page, score: page.score + bonus });
    }
  }
  return [...found.values()]
    .filter((page) => page.named || isAnswer(page.held))
    .toSorted(
      (a, b) => Number(b.named) - Number(a.named) || b.score - a.score || (a.hit.id < b.hit.id ? -1 : 1),
    );
}

/** How much of the query's meaning these words carry, from 0 to 1. */
export function shareOf(words: readonly Weighed[]): number {
  return words.reduce((sum, { share }) => sum + share, 0);
}

/** Whether a page with these of the searched words is worth showing. */
export function isAnswer(words: readonly Weighed[]): boolean {
  const sound = words.filter(({ manner }) => manner !== 'guessed');
  if (sound.length > 1 || shareOf(words) >= LEAST_SHARE) return true;
  return sound.some(({ term }) => term.length > 2 && isCode(term));
}

function rarity(pagesWithWord: number, total: number): number {
  const pages = Math.max(total, pagesWithWord);
  return Math.log(1 + (pages - pagesWithWord + 0.5) / (pagesWithWord + 0.5));
}
