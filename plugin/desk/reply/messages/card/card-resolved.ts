/** The card’s first sentence once staff have resolved the ticket. */
import type { Message } from '../message.ts';

export const cardResolvedMessage: Message<'requester' | 'by'> = {
  name: 'card-resolved',
  when: 'The first sentence of the card of a resolved ticket.',
  placeholders: {
    requester: 'the requester’s login, with the @',
    by: 'the login of whoever resolved it, with the @',
  },
  texts: {
    en: '**Resolved by {by}.** {requester}, does it work for you? Write `/confirm`. If it is still broken, write `/reopen` and what you see.',
    de: '**Gelöst von {by}.** {requester}, funktioniert es bei Ihnen? Schreiben Sie `/confirm`. Wenn es noch nicht funktioniert, schreiben Sie `/reopen` und was Sie sehen.',
  },
};
