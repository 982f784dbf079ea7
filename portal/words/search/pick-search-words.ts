/** Which words the search speaks: those of its language, or English where we have none. */
import { searchDe } from './de.ts';
import { type SearchWords, searchEn } from './en.ts';

/** The words for a BCP 47 tag: `de-AT` speaks German. */
export function searchWordsFor(tag: string): SearchWords {
  return tag.toLowerCase().split('-')[0] === 'de' ? searchDe : searchEn;
}
