/** The name by which a link can lead to a heading, as GitHub makes it. */

/** The anchor of a heading with these words: `After the merge!` becomes `after-the-merge`. */
export function anchorName(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
