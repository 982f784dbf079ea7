/** Which words an article’s page speaks in the browser: those of its language, or English where we have none. */
import { articlePageDe } from './de.ts';
import { type ArticlePageWords, articlePageEn } from './en.ts';

/** The words for a BCP 47 tag: `de-AT` speaks German. */
export function articlePageWordsFor(tag: string): ArticlePageWords {
  return tag.toLowerCase().split('-')[0] === 'de' ? articlePageDe : articlePageEn;
}
