/** The words of a text. */
import { piecesOfEach } from '../../knowledge/matching/unspaced.ts';

/** The lower-case words of a text, cut where the index cuts them; those of scripts without spaces by a dictionary. */
export function wordsOf(text: string): readonly string[] {
  return wordsOfEach([text]).flat();
}

/** The same of each of several texts, whose dictionary is opened once. */
export function wordsOfEach(texts: readonly string[]): readonly (readonly string[])[] {
  const runs = texts.map(
    (text) =>
      seen(text)
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
  );
  const pieces = piecesOfEach(runs.flat());
  let next = 0;
  return runs.map((own) => {
    next += own.length;
    return pieces.slice(next - own.length, next).flat();
  });
}

/** A text in tokens: words that marks inside them hold together, such as `404.13`, `asp.net`, `sign-in`, `EventID:1222`. */
export function tokensOf(text: string): readonly string[] {
  return (
    seen(text).match(/(?:(?<=\s|^)-(?=\d{9}))?[\p{L}\p{M}\p{N}_]+(?:[.\-:/'’]+[\p{L}\p{M}\p{N}_]+)*/gu) ?? []
  );
}

/** Without joiners, soft hyphens and the marks that the index puts between words of scripts without spaces. */
function seen(text: string): string {
  return text.normalize('NFKC').replace(/\p{Cf}/gu, '');
}
