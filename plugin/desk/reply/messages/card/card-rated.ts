/** On the card of a closed ticket: what the requester thought of it. */
import type { Message } from '../message.ts';

export const cardRatedMessage: Message<'stars'> = {
  name: 'card-rated',
  when: 'Stands in `card-closed` once the requester has rated the help.',
  placeholders: { stars: '1 to 5' },
  texts: {
    en: 'Rated {stars} of 5, thank you.',
    de: 'Bewertet mit {stars} von 5, vielen Dank.',
  },
};
