/** Asks for how many it matters. */
import type { Message } from '../message.ts';

export const questionAffectedMessage: Message<never> = {
  name: 'question-affected',
  when: 'Stands in `missing-essentials` where the ticket does not say it.',
  placeholders: {},
  texts: {
    en: 'Who is affected: only you, your team, or everyone?',
    de: 'Wer ist betroffen: nur Sie, Ihr Team oder alle?',
  },
};
