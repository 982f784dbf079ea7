/** Scripts that write words without spaces between them: where such a text has its words. */

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether the text has letters of such a script. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** Made once: making one costs as much as reading a page with it. An older browser without it still finds the whole of what was typed. */
const segmenter = Intl.Segmenter === undefined ? null : new Intl.Segmenter('und', { granularity: 'word' });

/** The pieces of a text, words and what stands between them; together they are the text again. */
export function piecesOf(text: string): readonly string[] {
  if (segmenter === null || text.length < 2 || !isUnspaced(text)) return [text];
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** The pieces of each of many runs of letters, in one reading: to begin one costs more than to read a word. */
export function piecesOfEach(runs: readonly string[]): readonly (readonly string[])[] {
  const asked = runs.filter(isUnspaced);
  if (asked.length < 2) return runs.map(piecesOf);
  const found: string[][] = [[]];
  for (const piece of piecesOf(asked.join('\n'))) {
    if (piece === '\n') found.push([]);
    else found.at(-1)?.push(piece);
  }
  let next = 0;
  return runs.map((run) => {
    if (!isUnspaced(run)) return [run];
    next += 1;
    return found[next - 1] ?? [run];
  });
}

/** Japanese writes endings and particles in hiragana alone; they tell little of what a text is about. */
export function isEnding(word: string): boolean {
  return /^[\p{Script=Hiragana}ー]+$/u.test(word);
}
