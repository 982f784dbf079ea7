/** The card’s first sentence while the ticket waits for others, and nobody said why. */
import type { Message } from '../message.ts';

export const cardWaitingNoReasonMessage: Message<'whom' | 'until' | 'promise'> = {
  name: 'card-waiting-no-reason',
  when: 'As `card-waiting`, where nobody said why.',
  placeholders: {
    whom: 'for whom or what, such as the vendor',
    until: 'when it goes on by itself, as `card-goes-on` says it; empty without a date',
    promise: 'when they hear next, as `card-answer-due` and its like say it; empty where nothing is owed',
  },
  texts: {
    en: '**Waiting for {whom}**. {until} {promise}',
    de: '**Wir warten auf {whom}**. {until} {promise}',
  },
};
