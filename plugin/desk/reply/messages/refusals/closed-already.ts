/** To a requester who confirms what is closed. */
import type { Message } from '../message.ts';

export const closedAlreadyMessage: Message<never> = {
  name: 'closed-already',
  when: 'Stands in `refused`: `/confirm` on a closed ticket.',
  placeholders: {},
  texts: {
    en: 'The ticket is closed already, so nothing is left to confirm.',
    de: 'Das Ticket ist schon geschlossen, zu bestätigen ist nichts mehr.',
  },
};
