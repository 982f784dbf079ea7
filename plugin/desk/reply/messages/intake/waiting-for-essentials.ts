/** What a ticket waits for whose essentials were asked for. */
import type { Message } from '../message.ts';

export const waitingForEssentialsMessage: Message<never> = {
  name: 'waiting-for-essentials',
  when: 'Stands on the card as the reason to wait, once essentials were asked for.',
  placeholders: {},
  texts: {
    en: 'please answer the questions in this ticket',
    de: 'Bitte beantworten Sie die Fragen in diesem Ticket',
  },
};
