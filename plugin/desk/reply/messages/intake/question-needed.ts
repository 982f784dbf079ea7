/** Asks what is needed. */
import type { Message } from '../message.ts';

export const questionNeededMessage: Message<never> = {
  name: 'question-needed',
  when: 'As `question-happened`, of a request.',
  placeholders: {},
  texts: {
    en: 'What do you need?',
    de: 'Was brauchen Sie?',
  },
};
