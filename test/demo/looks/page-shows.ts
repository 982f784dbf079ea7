/** Looks at the local page as a person's browser would get it. */

import type { IssuePlace } from '../issues/read-issue.ts';
import { type Look, sightOf } from '../telling/play.ts';

/** The page of an issue, with these words on it. */
export function pageShows(
  page: string,
  { repository, number }: IssuePlace,
  ...words: readonly string[]
): Look {
  return async () => {
    const address = `${page}/${repository}/issues/${number}`;
    const answered = await fetch(address);
    const text = await answered.text();
    const missing = words.filter((word) => !text.includes(word));
    if (answered.ok && missing.length === 0) return sightOf(true, [['page', address]]);
    return sightOf(false, [
      ['page', `${address} answered ${answered.status}, without ${missing.join(', ')}`],
    ]);
  };
}
