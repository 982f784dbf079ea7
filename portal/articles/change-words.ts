/** A change in a few words. */

import { statusWords } from '../status-words.ts';
import type { Words } from '../words/en.ts';
import type { Change } from './changes.ts';

/** What happened to the article that day, e.g. `Fixed in 2.4.1` or `Reviewed`. */
export function changeWords({ article, status }: Change, words: Words): string {
  if (status === undefined) return words.changes.reviewed;
  return statusWords(status, article.kind === 'known-error' ? article.fixedIn : undefined, words);
}
