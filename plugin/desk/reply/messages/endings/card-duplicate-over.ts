/** The card’s first sentence on a duplicate whose main ticket is over. */
import type { Message } from '../message.ts';

export const cardDuplicateOverMessage: Message<'requester' | 'main'> = {
  name: 'card-duplicate-over',
  when: 'The first sentence of the card of a merged ticket, once the other one is over.',
  placeholders: {
    requester: 'the requester’s login',
    main: 'the other ticket, as a link',
  },
  texts: {
    en: '**{main}, which tells of the same trouble, is over.** {requester}, if it is still broken for you, write what you see.',
    de: '**{main} zu derselben Störung ist abgeschlossen.** {requester}, wenn es bei Ihnen noch nicht funktioniert, schreiben Sie, was Sie sehen.',
  },
};
