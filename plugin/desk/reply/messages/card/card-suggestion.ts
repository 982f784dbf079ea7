/** On the card: the known error that it looks like. */
import type { Message } from '../message.ts';

export const cardSuggestionMessage: Message<'suggestions'> = {
  name: 'card-suggestion',
  when: 'The card suggests one known error.',
  placeholders: { suggestions: 'the known error, with the words that make it look alike' },
  texts: {
    en: 'This looks like a known error:\n\n{suggestions}\n\nIf this solves it, simply close the ticket. If it does not fit, you need not do anything: a person reads your ticket.',
    de: 'Das sieht nach einem bekannten Fehler aus:\n\n{suggestions}\n\nWenn das die Lösung ist, schließen Sie das Ticket einfach. Wenn nicht, müssen Sie nichts tun: Ein Mensch liest Ihr Ticket.',
  },
};
