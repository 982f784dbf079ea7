/** On the card: by when a person answers. */
import type { Message } from '../message.ts';

export const cardAnswerDueMessage: Message<'time'> = {
  name: 'card-answer-due',
  when: 'Stands in the card’s first sentence while an answer is owed.',
  placeholders: { time: 'the day and time, in the desk’s zone' },
  texts: {
    en: 'A person answers you by **{time}**.',
    de: 'Sie erhalten bis **{time}** eine persönliche Antwort.',
  },
};
