/** On the card: that the answer is late. */
import type { Message } from '../message.ts';

export const cardAnswerLateMessage: Message<'time'> = {
  name: 'card-answer-late',
  when: 'Stands in the card’s first sentence while an answer is late.',
  placeholders: { time: 'the day and time, in the desk’s zone' },
  texts: {
    en: 'Our answer was due on **{time}**. It is late, and we are sorry.',
    de: 'Unsere Antwort war bis **{time}** zugesagt. Sie verspätet sich, das tut uns leid.',
  },
};
