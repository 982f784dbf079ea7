/** Which words a page speaks: those of its language, or English where we have none. */
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
