/** The card’s first sentence on a duplicate while its main ticket is worked on. */
import type { Message } from '../message.ts';

export const cardDuplicateMessage: Message<'requester' | 'main'> = {
  name: 'card-duplicate',
  when: 'The first sentence of the card of a ticket that was merged into another one.',
  placeholders: {
    requester: 'the requester’s login',
    main: 'the ticket where work goes on, as a link',
  },
  texts: {
    en: '**{main} tells of the same trouble, and work goes on there.** You are told here what comes of it, {requester}. If yours is different, write `/reopen` and what is different.',
    de: '**{main} beschreibt dieselbe Störung, dort wird daran gearbeitet.** Was daraus wird, erfahren Sie hier, {requester}. Ist Ihr Fall ein anderer, schreiben Sie `/reopen` und was anders ist.',
  },
};
