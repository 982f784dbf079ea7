/** In which languages a page searches: its own first, the others where that one has no good answer. */
import type { Article } from '../../knowledge/schema.ts';
import { directionOf } from '../words/direction.ts';
import { findable } from './findable.ts';

/** The index of one language, by its BCP 47 tag, and how many articles are in it. */
interface SearchedLanguage {
  readonly lang: string;
  readonly total: number;
}

/** `name` is what the page calls the language, e.g. `German`. */
export type FurtherLanguage = SearchedLanguage & { readonly name: string; readonly dir: 'ltr' | 'rtl' };

/**
 * The languages for a page.
 *
 * @param page the language of the page; where no article is in it, the one with the most articles is its own
 * @param spoken the language in which the page names the others
 */
export function searchedLanguages(
  articles: readonly Article[],
  page: string,
  spoken: string,
): { readonly own: SearchedLanguage; readonly further: readonly FurtherLanguage[] } {
  const all = [...Map.groupBy(findable(articles), ({ lang }) => lang)]
    .map(([lang, some]) => ({ lang, total: some.length }))
    .toSorted((a, b) => b.total - a.total || (a.lang < b.lang ? -1 : 1));
  const own = all.find(({ lang }) => lang === page) ??
    all.find(({ lang }) => primary(lang) === primary(page)) ??
    all[0] ?? { lang: page, total: 0 };
  const names = new Intl.DisplayNames([spoken], { type: 'language', fallback: 'code' });
  const further = all
    .filter(({ lang }) => lang !== own.lang)
    .map((one) => ({ ...one, name: names.of(one.lang) ?? one.lang, dir: directionOf(one.lang) }));
  return { own, further };
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}
