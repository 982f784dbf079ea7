/** To a requester who rates without a number. */
import type { Message } from '../message.ts';

export const whichRatingMessage: Message<never> = {
  name: 'which-rating',
  when: 'Stands in `refused`: `/rate` without a number.',
  placeholders: {},
  texts: {
    en: 'How many of five? Write a number from 1 (bad) to 5 (very good), such as `/rate 5`.',
    de: 'Wie viele von fünf? Schreiben Sie eine Zahl von 1 (schlecht) bis 5 (sehr gut), zum Beispiel `/rate 5`.',
  },
};
