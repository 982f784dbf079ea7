/** To the requester of a duplicate, when the main ticket is taken up again. */
import type { Message } from '../message.ts';

export const mainReopenedMessage: Message<'requester' | 'main'> = {
  name: 'main-reopened',
  when: 'The ticket that this one was merged into was over and is taken up again.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    main: 'the ticket where work goes on, as a link',
  },
  texts: {
    en: '{requester}, {main} is not over after all: we are working on it again. You are told here when it is solved.',
    de: '{requester}, {main} ist doch noch nicht abgeschlossen: Wir arbeiten wieder daran. Sie erfahren hier, wenn die Störung behoben ist.',
  },
};
