/** Thrown when an article's author has something to mend; its message says what, where and how. */
export class BadArticle extends Error {
  override readonly name = 'BadArticle';
}
