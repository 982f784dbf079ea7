/** The attributes that mark the page's own words where they are in another language than the content. */
import { directionOf } from './direction.ts';
import { voiceFor } from './pick-words.ts';

/** To be spread on an element; empty where the page speaks the language of its content. */
export interface Frame {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** The frame of a page whose content is in this language: only one without words of ours is marked. */
export function frameOf(content: string): Frame {
  const { lang } = voiceFor(content);
  return content.toLowerCase().split('-')[0] === lang ? {} : { lang, dir: directionOf(lang) };
}
