/** Names and numbers as people type them, on any keyboard and in any script, made the characters that they are compared in. */

/** No name or number is longer; more is not looked at. */
const LONGEST = 1_000;

/** Marks that nobody sees: spaces of no width, directions of writing, forms of signs. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

const dashes = /[\p{Pd}\u2212]/gu;
const doubleQuotes = /[\u201c-\u201f\u00ab\u00bb\u2033\u301d-\u301f]/g;
const singleQuotes = /[\u2018-\u201b\u2039\u203a\u2032\u00b4`]/g;

/** What people put around a word to set it off. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['*', '*'],
  ['_', '_'],
  ['(', ')'],
  ['[', ']'],
  ['<', '>'],
  ['「', '」'],
  ['【', '】'],
]);

/**
 * The same words in the plainest characters that say them: composed letters, ASCII where there are other forms of it,
 * one kind of dash, quotation mark and space, and nothing that nobody sees. For names and numbers; prose stays as written.
 */
export function plain(words: string): string {
  return words
    .replace(unseen, '')
    .replace(doubleQuotes, '"')
    .replace(singleQuotes, "'")
    .normalize('NFKC')
    .replace(dashes, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same words, sign for sign: what full-width keyboards and typesetting make of ASCII is ASCII again. */
export function halfWidth(words: string): string {
  return words
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(dashes, '-');
}

/** The one name or number that a command asks for, without what ends it like a sentence or sets it off. */
export function argument(words: string): string {
  let left = plain(words.slice(0, LONGEST));
  for (let before = ''; before !== left; ) {
    before = left;
    left = unwrapped(withoutEnd(left));
  }
  return left;
}

/** One step for each sign: a pattern would look through a long row of them again from each. */
function withoutEnd(text: string): string {
  let to = text.length;
  while (to > 0 && /[\p{Terminal_Punctuation}\s]/u.test(text.charAt(to - 1))) to -= 1;
  return text.slice(0, to);
}

function unwrapped(text: string): string {
  const close = pairs.get(text.charAt(0));
  return close !== undefined && text.length > 1 && text.endsWith(close) ? text.slice(1, -1).trim() : text;
}
