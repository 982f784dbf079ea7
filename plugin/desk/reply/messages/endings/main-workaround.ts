/** To the requester of a duplicate, when the main ticket’s requester is given a workaround. */
import type { Message } from '../message.ts';

export const mainWorkaroundMessage: Message<'requester' | 'main' | 'title' | 'workaround'> = {
  name: 'main-workaround',
  when: 'A known error was applied in the ticket that this one was merged into.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    main: 'the ticket where work goes on, as a link',
    title: 'the known error’s number and title, as a link where there is one',
    workaround: 'what to do, as a quotation',
  },
  texts: {
    en: '{requester}, there is a workaround for the trouble in {main}. It is {title}:\n\n{workaround}\n\nYou are told here when it is solved.',
    de: '{requester}, für die Störung in {main} gibt es eine Umgehungslösung. Es ist {title}:\n\n{workaround}\n\nSie erfahren hier, wenn die Störung behoben ist.',
  },
};
