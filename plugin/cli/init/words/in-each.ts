/** The issue forms’ words in every language. */
import type { InEach } from '../../../words/language.ts';
import { english } from './english.ts';
import type { FormWords } from './form-words.ts';
import { german } from './german.ts';

export const formWords: InEach<FormWords> = { en: english, de: german };
