/** Asks what happened. */
import type { Message } from '../message.ts';

export const questionHappenedMessage: Message<never> = {
  name: 'question-happened',
  when: 'Stands in `missing-essentials` where the ticket does not say it.',
  placeholders: {},
  texts: {
    en: 'What happened: what did you do, what did you see, and what had you expected?',
    de: 'Was ist passiert: Was haben Sie getan, was haben Sie gesehen, und was hatten Sie erwartet?',
  },
};
