/** Which words a page speaks: those of its language, or English where we have none. */
import { type ArticlePageWords, articlePageDe, articlePageEn } from './article-page.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';

/** The language a page's own words are in, and the words. */
export interface Voice {
  readonly lang: string;
  readonly words: Words;
}

const voices: readonly Voice[] = [
  { lang: 'en', words: en },
  { lang: 'de', words: de },
];

/** In which the portal itself speaks. */
export const languages: readonly string[] = voices.map(({ lang }) => lang);

/** The voice for a BCP 47 tag: `de-AT` speaks German, a language without words speaks English. */
export function voiceFor(tag: string): Voice {
  const language = tag.toLowerCase().split('-')[0];
  return voices.find(({ lang }) => lang === language) ?? { lang: 'en', words: en };
}

/** The few that the browser asks for by itself; it would fetch all of them if they hung on the voices. */
export function articlePageWordsFor(tag: string): ArticlePageWords {
  return tag.toLowerCase().split('-')[0] === 'de' ? articlePageDe : articlePageEn;
}
