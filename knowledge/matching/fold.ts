/** Folds the ways of writing one word into one: width, case, accents, and letters that many keyboards lack. */

/** Letters that Unicode does not take apart, each with what people type in its place. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  ø: 'o',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  // The same letter at the end of a Greek word.
  ς: 'σ',
  // Arabic and Persian keyboards write these differently, and the line that only stretches a word.
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Joiners, soft hyphens and marks of direction, which are seen by no reader. */
const UNSEEN = /\p{Cf}/gu;

/** Most words are of these letters, and have no other way of writing than large and small. */
const PLAIN = /^[\0-\x7f]*$/;

/** The text as it is compared; the same for `ＶＰＮ` and `vpn`, `bağlantı` and `baglanti`, `٤٠٤` and `404`. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return withoutMarks(text.normalize('NFKC').toLowerCase())
    .replace(UNSEEN, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(/(?![0-9])\p{Nd}/gu, asDigit);
}

/** A text without its accents and vowel signs. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The digits of a script stand in a row in Unicode, from 0 to 9. */
function asDigit(digit: string): string {
  let value = 0;
  const code = digit.codePointAt(0) ?? 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
