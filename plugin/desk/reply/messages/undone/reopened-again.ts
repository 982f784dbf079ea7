/** To somebody who closed a ticket without the right. */
import type { Message } from '../message.ts';

export const reopenedAgainMessage: Message<'person' | 'why'> = {
  name: 'reopened-again',
  when: 'Somebody closed a ticket that is not theirs.',
  placeholders: {
    person: 'the login of whoever did it, with the @ that notifies them',
    why: 'why, in a sentence',
  },
  texts: {
    en: '{person}, I have opened this ticket again. {why}',
    de: '{person}, ich habe dieses Ticket wieder geöffnet. {why}',
  },
};
