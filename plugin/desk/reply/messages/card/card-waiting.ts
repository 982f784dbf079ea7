/** The card’s first sentence while the ticket waits for others. */
import type { Message } from '../message.ts';

export const cardWaitingMessage: Message<'whom' | 'why' | 'until' | 'promise'> = {
  name: 'card-waiting',
  when: 'The first sentence of the card while the ticket waits for others, and staff said why.',
  placeholders: {
    whom: 'for whom or what, such as the vendor',
    why: 'what staff wrote, as a sentence',
    until: 'when it goes on by itself, as `card-goes-on` says it; empty without a date',
    promise: 'when they hear next, as `card-answer-due` and its like say it; empty where nothing is owed',
  },
  texts: {
    en: '**Waiting for {whom}**: {why} {until} {promise}',
    de: '**Wir warten auf {whom}**: {why} {until} {promise}',
  },
};
