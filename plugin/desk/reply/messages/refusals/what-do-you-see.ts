/** To somebody who reopens without a word. */
import type { Message } from '../message.ts';

export const whatDoYouSeeMessage: Message<never> = {
  name: 'what-do-you-see',
  when: 'Stands in `refused`: `/reopen` without a word.',
  placeholders: {},
  texts: {
    en: 'What do you see? Write it behind `/reopen`, so that nobody has to ask.',
    de: 'Was sehen Sie? Schreiben Sie es hinter `/reopen`, damit niemand nachfragen muss.',
  },
};
