/** The card’s first sentence while the desk waits for the requester, and nobody said for what. */
import type { Message } from '../message.ts';

export const cardWaitingForAnswerMessage: Message<'requester' | 'until'> = {
  name: 'card-waiting-for-answer',
  when: 'As `card-waiting-for-you`, where nobody said for what.',
  placeholders: {
    requester: 'the requester’s login, with the @',
    until: 'when it goes on by itself, as `card-goes-on` says it; empty without a date',
  },
  texts: {
    en: '**Waiting for you, {requester}**. Please answer below. {until}',
    de: '**Wir warten auf Sie, {requester}**. Bitte antworten Sie unten. {until}',
  },
};
