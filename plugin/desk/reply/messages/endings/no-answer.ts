/** To a requester who stayed silent: the ticket is resolved. */
import type { Message } from '../message.ts';

export const noAnswerMessage: Message<'requester'> = {
  name: 'no-answer',
  when: 'The requester did not answer for as long as `endings` says, and the ticket was resolved.',
  placeholders: { requester: 'the requester’s login, with the @ that notifies them' },
  texts: {
    en: '{requester}, we have not heard from you, so this ticket is resolved for now. If you still need help, just write what you see, and we go on.',
    de: '{requester}, wir haben nichts von Ihnen gehört, deshalb gilt dieses Ticket vorerst als erledigt. Wenn Sie weiterhin Hilfe brauchen, schreiben Sie einfach, was Sie sehen, und wir machen weiter.',
  },
};
