/** The ways in which an article may write the same code or word. */
import { fold, withoutMarks } from '../../knowledge/matching/fold.ts';

const LOWEST_NEGATIVE = 0x80000000;
const BEYOND = 0x100000000;

/**
 * A word as it is, and the other spellings of it: a hexadecimal code with and without its `0x`, and for
 * the decimal number that some tools print instead (`-2147024891`, `2147942405`) the hexadecimal one.
 *
 * @param word in lower case
 */
export function spellingsOf(word: string): readonly string[] {
  const hex = /^0x([0-9a-f]+)$/.exec(word)?.[1];
  if (hex !== undefined) return [word, hex];
  if (/^[0-9a-f]{8}$/.test(word) && /\d/.test(word)) return [word, `0x${word}`];
  const code = /^-?\d{9,10}$/.test(word) ? asHex(Number(word)) : null;
  return code === null ? [word] : [word.replace('-', ''), code, `0x${code}`];
}

/**
 * A word as it is typed, and as the index has it beside the text where letters differ that only look alike: `đăng`
 * and `dang`.
 *
 * @param word in lower case
 */
export function waysToWrite(word: string): readonly string[] {
  const folded = fold(word);
  return folded === withoutMarks(word) ? [word] : [word, folded];
}

/** A German word whose umlauts were typed as two letters, as on other keyboards: `uebertragung`. */
export function withUmlauts(word: string): string {
  return word
    .replace(/ae/g, 'ä')
    .replace(/oe/g, 'ö')
    .replace(/(?<!q)ue/g, 'ü');
}

function asHex(number: number): string | null {
  const unsigned = number < 0 ? number + BEYOND : number;
  return unsigned >= LOWEST_NEGATIVE && unsigned < BEYOND ? unsigned.toString(16) : null;
}
