/** The articles that the pages are made of. */
import { TIERLINE_ARTICLES } from 'astro:env/server';
import type { Article } from '../../knowledge/schema.ts';
import { publishedIn } from '../published.ts';
import { searchedLanguages } from './searched-languages.ts';

/** All public articles of the portal, in the order of their ids. */
export function allArticles(): Promise<readonly Article[]> {
  return publishedIn(TIERLINE_ARTICLES);
}

const indexes = new Map<string, ReturnType<typeof searchedLanguages>['own']>();

/** The index that the search in the header of a page asks; thousands of pages are in one language, so it is worked out once. */
export async function headerIndex(lang: string): Promise<{ readonly lang: string; readonly total: number }> {
  const known = indexes.get(lang);
  if (known !== undefined) return known;
  const { own } = searchedLanguages(await allArticles(), lang, 'en');
  indexes.set(lang, own);
  return own;
}
