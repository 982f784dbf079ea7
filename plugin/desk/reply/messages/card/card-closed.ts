/** The card’s first sentence on a ticket that was solved and is closed. */
import type { Message } from '../message.ts';

export const cardClosedMessage: Message<'confirmed' | 'rating'> = {
  name: 'card-closed',
  when: 'The first sentence of the card of a ticket that was solved and is closed.',
  placeholders: {
    confirmed: 'who confirmed it, as `card-confirmed` says it; empty where nobody did',
    rating: '`card-rate` or `card-rated`',
  },
  texts: {
    en: '**Solved and closed.** {confirmed} {rating}',
    de: '**Gelöst und geschlossen.** {confirmed} {rating}',
  },
};
