/** On the card: that the next word is late. */
import type { Message } from '../message.ts';

export const cardUpdateLateMessage: Message<'time'> = {
  name: 'card-update-late',
  when: 'Stands in the card’s first sentence while the next word is late.',
  placeholders: { time: 'the day and time, in the desk’s zone' },
  texts: {
    en: 'Our next word was due on **{time}**. It is late, and we are sorry.',
    de: 'Unsere nächste Nachricht war bis **{time}** zugesagt. Sie verspätet sich, das tut uns leid.',
  },
};
