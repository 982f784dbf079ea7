/** On the card: the known errors that it may be. */
import type { Message } from '../message.ts';

export const cardSuggestionsMessage: Message<'suggestions'> = {
  name: 'card-suggestions',
  when: 'The card suggests several known errors.',
  placeholders: { suggestions: 'the known errors, a line each' },
  texts: {
    en: 'One of these known errors may be yours:\n\n{suggestions}\n\nIf this solves it, simply close the ticket. If it does not fit, you need not do anything: a person reads your ticket.',
    de: 'Vielleicht ist es einer dieser bekannten Fehler:\n\n{suggestions}\n\nWenn das die Lösung ist, schließen Sie das Ticket einfach. Wenn nicht, müssen Sie nichts tun: Ein Mensch liest Ihr Ticket.',
  },
};
