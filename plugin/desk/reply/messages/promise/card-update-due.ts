/** On the card: by when the requester hears again. */
import type { Message } from '../message.ts';

export const cardUpdateDueMessage: Message<'time'> = {
  name: 'card-update-due',
  when: 'Stands in the card’s first sentence while the next word is owed.',
  placeholders: { time: 'the day and time, in the desk’s zone' },
  texts: {
    en: 'You hear from us again by **{time}**.',
    de: 'Sie hören bis **{time}** wieder von uns.',
  },
};
