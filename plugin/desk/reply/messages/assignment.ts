/** What the card says of who stands in for somebody. */
import type { Message } from './message.ts';

/** On the card: whoever has the ticket is away. */
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

/** On the card: whoever has the ticket is away, and somebody stands in for them. */
export const cardStandInMessage: Message<'person' | 'date' | 'stand-in'> = {
  name: 'card-stand-in',
  when: 'The card names an owner or assignee who is away, and who stands in for them.',
  placeholders: {
    person: 'their login, with the @',
    date: 'their last day away, such as 2027-01-02',
    'stand-in': 'the stand-in’s login, with the @',
  },
  texts: {
    en: '{person} (away until {date}; {stand-in} stands in)',
    de: '{person} (abwesend bis {date}; Vertretung: {stand-in})',
  },
};
