/** On the card of a closed ticket: asks how the requester found it. */
import type { Message } from '../message.ts';

export const cardRateMessage: Message<never> = {
  name: 'card-rate',
  when: 'Stands in `card-closed` until the requester has rated the help.',
  placeholders: {},
  texts: {
    en: 'How did we do? Write `/rate 5` for very well, `/rate 1` for badly.',
    de: 'Wie zufrieden sind Sie? Schreiben Sie `/rate 5` für sehr gut, `/rate 1` für schlecht.',
  },
};
