/** The card’s first sentence while the desk waits for the requester’s answer. */
import type { Message } from '../message.ts';

export const cardWaitingForYouMessage: Message<'requester' | 'why' | 'until'> = {
  name: 'card-waiting-for-you',
  when: 'The first sentence of the card while the ticket waits for the requester, and staff said for what.',
  placeholders: {
    requester: 'the requester’s login, with the @',
    why: 'what staff wrote, as a sentence',
    until: 'when it goes on by itself, as `card-goes-on` says it; empty without a date',
  },
  texts: {
    en: '**Waiting for you, {requester}**: {why} {until}',
    de: '**Wir warten auf Sie, {requester}**: {why} {until}',
  },
};
