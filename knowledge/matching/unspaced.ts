/** Scripts that write words without spaces between them: where such a text has its words. */

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether the text has letters of such a script. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** The pieces of a text, words and what stands between them; together they are the text again. */
export function piecesOf(text: string): readonly string[] {
  // An older browser without it still finds the whole of what was typed.
  if (!isUnspaced(text) || Intl.Segmenter === undefined) return [text];
  return [...new Intl.Segmenter('und', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}

/** Japanese writes endings and particles in hiragana alone; they tell little of what a text is about. */
export function isEnding(word: string): boolean {
  return /^[\p{Script=Hiragana}ー]+$/u.test(word);
}
