/** Merges the answers to single words into one order: rare words count for more, found words add up. */

import { isCode } from './plan.ts';

/** What the index said about one word. */
export type WordAnswer = {
  readonly word: string;
  readonly hits: readonly { readonly id: string; readonly score: number }[];
};

/** A searched word and its part of the query's meaning, from 0 to 1: the rarer, the more. */
export type Weighed = { readonly word: string; readonly share: number };

/** A page, how well it fits, and the words it was found by. */
export type Ranked = { readonly id: string; readonly score: number; readonly words: readonly Weighed[] };

/** Pages that cover less of the query than this are noise, unless they hold a code that was asked for. */
const LEAST_SHARE = 0.34;

/**
 * The pages in order, best first.
 *
 * @param total how many pages the index holds; a word's weight is its rarity among them (as in BM25)
 */
export function mergeAnswers(answers: readonly WordAnswer[], total: number): readonly Ranked[] {
  const weights = answers.map((answer) => rarity(answer.hits.length, total));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const found = new Map<string, Ranked>();
  answers.forEach((answer, at) => {
    const weight = weights[at] ?? 0;
    const best = Math.max(...answer.hits.map((hit) => hit.score), Number.EPSILON);
    for (const hit of answer.hits) {
      const before = found.get(hit.id) ?? { id: hit.id, score: 0, words: [] };
      found.set(hit.id, {
        id: hit.id,
        // Half for having the word at all, half for how well it stands there.
        score: before.score + weight * (0.5 + (0.5 * hit.score) / best),
        words: [...before.words, { word: answer.word, share: weight / whole }],
      });
    }
  });
  return [...found.values()]
    .filter((page) => isAnswer(page.words))
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** How much of the query's meaning these words carry, from 0 to 1. */
export function shareOf(words: readonly Weighed[]): number {
  return words.reduce((sum, { share }) => sum + share, 0);
}

/** Whether a page with these of the searched words is worth showing. */
export function isAnswer(words: readonly Weighed[]): boolean {
  return shareOf(words) >= LEAST_SHARE || words.some(({ word }) => word.length > 2 && isCode(word));
}

function rarity(pagesWithWord: number, total: number): number {
  const pages = Math.max(total, pagesWithWord);
  return Math.log(1 + (pages - pagesWithWord + 0.5) / (pagesWithWord + 0.5));
}
