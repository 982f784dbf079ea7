/** On the card: whoever has the ticket is away, and somebody stands in for them. */
import type { Message } from '../message.ts';

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
