/** To a requester who wrote on a ticket that is too old to be reopened. */
import type { Message } from '../message.ts';

export const staysEndedMessage: Message<'person' | 'why'> = {
  name: 'stays-ended',
  when: 'The requester commented on a ticket that can no longer be reopened.',
  placeholders: {
    person: 'the login of whoever did it, with the @ that notifies them',
    why: 'why, in a sentence',
  },
  texts: {
    en: '{person}, I have not opened this ticket again. {why}',
    de: '{person}, ich habe dieses Ticket nicht wieder geöffnet. {why}',
  },
};
