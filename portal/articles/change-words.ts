/** A change in a few words. */

import { statusWords } from '../status-words.ts';
import type { Words } from '../words/en.ts';
import type { Change } from './changes.ts';

/** What happened to the article that day, e.g. `Fixed in 2.4.1`, and the author’s note. */
export function changeWords({ article, status, note = '' }: Change, words: Words): string {
  if (status === undefined) return note;
  const said = statusWords(status, article.kind === 'known-error' ? article.fixedIn : undefined, words);
  return note === '' ? said : `${said}: ${note}`;
}
