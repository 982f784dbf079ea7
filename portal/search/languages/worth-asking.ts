/** Whether the articles of other languages should be asked, too, and which of their answers are worth showing. */
import type { Answers, Found } from '../find.ts';

/**
 * True where the page's own language has no good answer: none, only ones that come near, or only ones to
 * words that were mended, since a word nobody writes here may be a good word elsewhere.
 */
export function needsOthers(own: Answers): boolean {
  return !isGood(own) || own.asTyped === 0;
}

/**
 * The answers of another language to show below the own ones. A guess is no reason to read a strange
 * language, and neither is a mended word where the own language has an answer to one.
 */
export function worthShowing(own: Answers, other: Answers): readonly Found[] {
  if (isGood(own) && other.asTyped === 0) return [];
  return other.found.filter(({ sure }) => sure);
}

function isGood({ found }: Answers): boolean {
  return found.some(({ sure }) => sure);
}
