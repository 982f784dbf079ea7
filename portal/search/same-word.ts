/** Whether a word in a text is the one that was searched, or a near form of it. */
import { wordsOf } from './words-of.ts';

/**
 * True for the word itself, a longer one that begins with it, and forms that share its stem.
 * The index stems words (“arriving” finds “arrive”) and, where a word is unknown, falls back to a
 * shorter one (“badge” finds “bad”): the first is what people want, the second is not.
 *
 * @param part a word as the text writes it
 * @param searched a searched word, in lower case; accents make no difference, as in the index
 */
export function isSameWord(part: string, searched: string): boolean {
  const plain = unaccented(wordsOf(part)[0] ?? '');
  const word = unaccented(searched);
  if (plain === word || (word.length > 2 && plain.startsWith(word))) return true;
  const stem = Math.max(4, word.length - 3);
  return (
    plain.length >= stem && plain.length <= word.length + 3 && plain.slice(0, stem) === word.slice(0, stem)
  );
}

function unaccented(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
