/** To the requester of a ticket that staff merged into another. */
import type { Message } from '../message.ts';

export const duplicateMessage: Message<'requester' | 'main'> = {
  name: 'duplicate',
  when: 'Staff merged the ticket into another one with `/duplicate`.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    main: 'the ticket where work goes on, as a link',
  },
  texts: {
    en: '{requester}, {main} tells of the same trouble, so we go on there and close this one. You need do nothing: you are told here when there is a workaround, and when it is solved. If yours is different after all, write `/reopen` and what is different.',
    de: '{requester}, {main} beschreibt dieselbe Störung. Wir arbeiten deshalb dort weiter und schließen dieses Ticket. Sie müssen nichts tun: Sie erfahren hier, wenn es eine Umgehungslösung gibt und wenn die Störung behoben ist. Ist Ihr Fall doch ein anderer, schreiben Sie `/reopen` und was anders ist.',
  },
};
