/** The portal’s own words within the text of an article, marked where they are in another language than the article. */
import type { MarkupWords } from '../words/en.ts';
import { frameOf } from '../words/frame.ts';
import { voiceFor } from '../words/pick-words.ts';

export interface OwnWords {
  readonly words: MarkupWords;
  /** To be spread on an element that holds them; empty where the article speaks the same language. */
  readonly lang: { readonly lang?: string };
}

/** @param article the language of the article */
export function ownWords(article: string): OwnWords {
  const { lang } = frameOf(article);
  return { words: voiceFor(article).words.markup, lang: lang === undefined ? {} : { lang } };
}
