/** The card’s first sentence on a ticket that was closed without a solution. */
import type { Message } from '../message.ts';

export const cardWithdrawnMessage: Message<'requester' | 'by'> = {
  name: 'card-withdrawn',
  when: 'The first sentence of the card of a ticket that was closed without a solution.',
  placeholders: {
    requester: 'the requester’s login, with the @',
    by: 'the login of whoever closed it, with the @',
  },
  texts: {
    en: '**Closed without a solution**, by {by}. Do you still need help, {requester}? Write `/reopen` and what you see.',
    de: '**Ohne Lösung geschlossen**, von {by}. Brauchen Sie weiterhin Hilfe, {requester}? Schreiben Sie `/reopen` und was Sie sehen.',
  },
};
