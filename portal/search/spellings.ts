/** The ways in which an article may write the same code. */

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
  const code = /^-?\d{9,10}$/.test(word) ? asHex(Number(word)) : undefined;
  return code === undefined ? [word] : [word.replace('-', ''), code, `0x${code}`];
}

function asHex(number: number): string | undefined {
  const unsigned = number < 0 ? number + BEYOND : number;
  return unsigned >= LOWEST_NEGATIVE && unsigned < BEYOND ? unsigned.toString(16) : undefined;
}
