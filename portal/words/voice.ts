/** The words of a page, with the name that the site was given. */
import { TIERLINE_NAME } from 'astro:env/server';
import { brand } from '../brand/brand.ts';
import { type Voice, voiceFor } from './pick-words.ts';

/** As `voiceFor`, which knows nothing of the build. */
export function voiceOf(tag: string): Voice {
  const voice = voiceFor(tag);
  const name = TIERLINE_NAME?.trim() || (brand.name ?? '');
  return name === '' ? voice : { ...voice, words: { ...voice.words, desk: name } };
}
