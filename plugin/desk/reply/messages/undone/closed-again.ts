/** To somebody who reopened a ticket without the right, or too late. */
import type { Message } from '../message.ts';

export const closedAgainMessage: Message<'person' | 'why'> = {
  name: 'closed-again',
  when: 'Somebody used the Reopen button without the right, or too late.',
  placeholders: {
    person: 'the login of whoever did it, with the @ that notifies them',
    why: 'why, in a sentence',
  },
  texts: {
    en: '{person}, I have closed this ticket again. {why}',
    de: '{person}, ich habe dieses Ticket wieder geschlossen. {why}',
  },
};
