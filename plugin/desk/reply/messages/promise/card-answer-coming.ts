/** On the card of a new ticket: that a person answers, where nothing says by when. */
import type { Message } from '../message.ts';

export const cardAnswerComingMessage: Message<never> = {
  name: 'card-answer-coming',
  when: 'Stands in `card-greeting` where the policy promises no time.',
  placeholders: {},
  texts: {
    en: 'A person will answer you here.',
    de: 'Sie erhalten hier eine persönliche Antwort.',
  },
};
