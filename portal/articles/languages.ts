/** The languages that articles are written in. */
import type { Article } from '../../knowledge/schema.ts';

/** The languages of articles beside the portal's own, by their tags. Each has a search index of its own. */
export function furtherLanguages(articles: readonly Article[], own: string): readonly string[] {
  return [...new Set(articles.map(({ lang }) => lang))].filter((lang) => lang !== own).toSorted();
}

/** A language's name in itself: `Deutsch`, `português`. A tag that nobody knows stays a tag. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
