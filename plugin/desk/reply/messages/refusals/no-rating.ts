/** To a requester whose rating is no number. */
import type { Message } from '../message.ts';

export const noRatingMessage: Message<'words'> = {
  name: 'no-rating',
  when: 'Stands in `refused`: `/rate` with something else than a number.',
  placeholders: { words: 'what they wrote' },
  texts: {
    en: '“{words}” is not a rating. Write a number from 1 (bad) to 5 (very good), such as `/rate 5`.',
    de: '„{words}“ ist keine Bewertung. Schreiben Sie eine Zahl von 1 (schlecht) bis 5 (sehr gut), zum Beispiel `/rate 5`.',
  },
};
