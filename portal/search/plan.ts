/** Turns what a person typed or pasted into the single words worth asking the index for. */
import { isStopWord } from './stop-words.ts';

/** More words than this make a pasted log slow and no clearer. */
const MOST_WORDS = 14;

/**
 * The words to ask for, in the order they were written. Of a long text only the most telling are
 * kept: codes before long words before short ones. Pagefind asks that every word match, so each is
 * asked by itself.
 */
export function planSearch(query: string): readonly string[] {
  const words = [...new Set(wordsOf(query))];
  const telling = words.filter((word) => !isStopWord(word) && (word.length > 1 || words.length === 1));
  const chosen = telling.length > 0 ? telling : words;
  return mostTelling(chosen);
}

/** The lower-case words of a text, cut where the index cuts them. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  );
}

/** Whether a word looks like a code (`0x8004f016`, `ke0042`, `422`) and not like language. */
export function isCode(word: string): boolean {
  return /\d/.test(word);
}

/** The ways an article may write a word: as it is, and a hexadecimal code with and without its `0x`. */
export function spellingsOf(word: string): readonly string[] {
  if (/^0x[0-9a-f]+$/.test(word)) return [word, word.slice(2)];
  if (/^[0-9a-f]{8}$/.test(word) && isCode(word)) return [word, `0x${word}`];
  return [word];
}

function mostTelling(words: readonly string[]): readonly string[] {
  if (words.length <= MOST_WORDS) return words;
  const kept = words.toSorted((a, b) => tellingness(b) - tellingness(a)).slice(0, MOST_WORDS);
  return words.filter((word) => kept.includes(word));
}

function tellingness(word: string): number {
  return word.length + (isCode(word) ? 20 : 0);
}
