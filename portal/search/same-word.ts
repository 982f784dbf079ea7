/** Whether a word in a text is the one that was searched, or a near form of it. */
import { fold } from '../../knowledge/matching/fold.ts';
import { isUnspaced } from '../../knowledge/matching/unspaced.ts';
import { wordsWithCodesOf } from './names/code.ts';
import { isStopWord } from './stop-words.ts';

/**
 * True for the word itself, a longer one that begins with it, and forms that share its stem.
 * The index stems words (“arriving” finds “arrive”) and, where a word is unknown, falls back to a
 * shorter one (“badge” finds “bad”): the first is what people want, the second is not.
 *
 * @param part a word as the text writes it
 * @param searched a searched word; accents and width make no difference, as in the index
 */
export function isSameWord(part: string, searched: string): boolean {
  const plain = fold(part);
  const word = fold(searched);
  if (plain === word || (word.length > 2 && plain.startsWith(word))) return true;
  // Where no space tells it, a dictionary may have cut the text and the query differently.
  if (isUnspaced(word)) return word.length > 1 && plain.includes(word);
  const stem = Math.max(4, word.length - 3);
  return (
    plain.length >= stem && plain.length <= word.length + 3 && plain.slice(0, stem) === word.slice(0, stem)
  );
}

/**
 * From 0 to 1: the part of the title's telling words that are among those searched. A short title that the query
 * says in full beats a long one that holds more.
 */
export function titleFit(title: string, searched: readonly string[]): number {
  const telling = [...new Set(wordsWithCodesOf(title))].filter(
    (word) => word.length > 1 && !isStopWord(word),
  );
  const said = telling.filter((part) => searched.some((word) => isSameWord(part, word)));
  return said.length / Math.max(telling.length, 1);
}
