/** The words of a text. */

/** The lower-case words of a text, cut where the index cuts them. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  );
}

/** A text in tokens: words that marks inside them hold together, such as `404.13`, `asp.net`, `sign-in`, `EventID:1222`. */
export function tokensOf(text: string): readonly string[] {
  return (
    text.normalize('NFKC').match(/(?:(?<=\s|^)-(?=\d{9}))?[\p{L}\p{N}_]+(?:[.\-:/'’]+[\p{L}\p{N}_]+)*/gu) ??
    []
  );
}
