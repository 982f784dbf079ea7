/** On the card of a closed ticket: who confirmed that it works. */
import type { Message } from '../message.ts';

export const cardConfirmedMessage: Message<'by'> = {
  name: 'card-confirmed',
  when: 'Stands in `card-closed`, where the requester confirmed the resolution.',
  placeholders: { by: 'the login of whoever confirmed it, with the @' },
  texts: {
    en: 'Confirmed by {by}.',
    de: 'Bestätigt von {by}.',
  },
};
