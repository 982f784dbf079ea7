/** Which issues a pull request says that it is for: by GitHub’s closing words, or by a link. */

export interface Reference {
  /** `owner/name`; null for the pull request’s own repository. */
  readonly repository: string | null;
  readonly number: number;
}

const closing = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]+([\w.-]+\/[\w.-]+)?#(\d{1,9})\b/gi;
const link = /https?:\/\/[^\s/]+\/([\w.-]+\/[\w.-]+)\/issues\/(\d{1,9})\b/gi;
/** A template’s own example stands in a comment, which nobody sees. */
const hidden = /<!--[\s\S]*?(?:-->|$)/g;

/** Each once, in order. A bare `#7` is talk about an issue, and no work on it. */
export function referencesIn(text: string): readonly Reference[] {
  const seen = text.replace(hidden, ' ');
  const found = [...seen.matchAll(closing), ...seen.matchAll(link)].map(
    ([, repository, number]): Reference => ({ repository: repository ?? null, number: Number(number) }),
  );
  return found.filter(
    (one, at) =>
      found.findIndex(({ repository, number }) => repository === one.repository && number === one.number) ===
      at,
  );
}
