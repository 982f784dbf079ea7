/** On the card: whoever has the ticket is away. */
import type { Message } from '../message.ts';

export const cardAwayMessage: Message<'person' | 'date'> = {
  name: 'card-away',
  when: 'The card names an owner or assignee who is away.',
  placeholders: {
    person: 'their login, with the @',
    date: 'their last day away, such as 2027-01-02',
  },
  texts: {
    en: '{person} (away until {date})',
    de: '{person} (abwesend bis {date})',
  },
};
