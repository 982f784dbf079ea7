/** How much of a title was asked for: a short title that the query says in full beats a long one that holds more. */
import { isSameWord } from './same-word.ts';
import { isStopWord } from './stop-words.ts';
import { wordsOf } from './words-of.ts';

/** From 0 to 1: the part of the title's telling words that are among those searched. */
export function titleFit(title: string, searched: readonly string[]): number {
  const telling = [...new Set(wordsOf(title))].filter((word) => word.length > 1 && !isStopWord(word));
  const said = telling.filter((part) => searched.some((word) => isSameWord(part, word)));
  return said.length / Math.max(telling.length, 1);
}
