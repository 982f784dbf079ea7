/** To the requester of a duplicate, when staff tell how the major incident stands. */
import type { Message } from '../message.ts';

export const mainUpdateMessage: Message<'requester' | 'main' | 'update'> = {
  name: 'main-update',
  when: 'Staff wrote `/update` in the major incident that the ticket was merged into.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    main: 'the ticket where work goes on, as a link',
    update: 'how it stands, as a quotation',
  },
  texts: {
    en: '{requester}, this is how {main} stands:\n\n{update}\n\nYou are told here when it is solved.',
    de: '{requester}, so steht es um {main}:\n\n{update}\n\nSie erfahren hier, wenn die Störung behoben ist.',
  },
};
