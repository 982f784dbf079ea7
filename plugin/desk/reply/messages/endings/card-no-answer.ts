/** The card’s first sentence on a ticket whose requester did not answer. */
import type { Message } from '../message.ts';

export const cardNoAnswerMessage: Message<'requester'> = {
  name: 'card-no-answer',
  when: 'The first sentence of the card, once a ticket was resolved because its requester did not answer.',
  placeholders: { requester: 'the requester’s login' },
  texts: {
    en: '**Resolved for now: we have not heard from you, {requester}.** If you still need help, write what you see, and we go on.',
    de: '**Vorerst erledigt: Wir haben nichts von Ihnen gehört, {requester}.** Wenn Sie weiterhin Hilfe brauchen, schreiben Sie, was Sie sehen, und wir machen weiter.',
  },
};
