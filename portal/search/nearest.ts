/** Finds the words of the vocabulary that a misspelt one may have meant. */
import { fold } from '../../knowledge/matching/fold.ts';
import { editDistance } from '../../knowledge/text/edit-distance.ts';

/** Shorter words are too near to each other to repair. */
const SHORTEST = 4;
const LONG = 8;
const MOST_REPAIRS = 3;

/**
 * The nearest known words, at most three, all at the same distance; empty when none is near enough: one
 * slip for short words, two from eight letters on. A slip is a letter too much, too few, wrong or swapped.
 * Two known words run together (`roomfinder`) come back as those two.
 *
 * @param word in lower case
 * @param vocabulary in lower case
 */
export function nearestWords(word: string, vocabulary: readonly string[]): readonly string[] {
  const typed = fold(word);
  if (typed.length < SHORTEST || /^\d+$/.test(typed)) return [];
  const reach = typed.length >= LONG ? 2 : 1;
  const near = vocabulary
    .filter((known) => known !== word)
    .map((known) => ({ known, folded: fold(known) }))
    .filter(({ folded }) => Math.abs(folded.length - typed.length) <= reach)
    .map(({ known, folded }) => ({ known, far: editDistance(typed, folded, reach) }))
    .filter(({ far }) => far <= reach);
  const least = Math.min(...near.map(({ far }) => far));
  const best = near.filter(({ far }) => far === least).map(({ known }) => known);
  if (best.length > 0)
    return best.toSorted((a, b) => sharedStart(word, b) - sharedStart(word, a)).slice(0, MOST_REPAIRS);
  return halvesOf(word, vocabulary);
}

function halvesOf(word: string, vocabulary: readonly string[]): readonly string[] {
  const known = new Set(vocabulary);
  const cuts = [...word].map((_, at) => [word.slice(0, at), word.slice(at)] as const);
  return cuts.find(([left, right]) => known.has(left) && known.has(right)) ?? [];
}

// People get the beginning of a word right more often than its end.
function sharedStart(a: string, b: string): number {
  const differs = [...a].findIndex((letter, at) => letter !== b[at]);
  return differs < 0 ? a.length : differs;
}
