/** To somebody whose command could not be done. */
import type { Message } from '../message.ts';

export const refusedMessage: Message<'person' | 'why'> = {
  name: 'refused',
  when: 'A command of the requester, or of somebody who is not staff, could not be done.',
  placeholders: {
    person: 'the login of whoever did it, with the @ that notifies them',
    why: 'why, in a sentence',
  },
  texts: {
    en: '{person}, that did not work. {why}',
    de: '{person}, das hat nicht geklappt. {why}',
  },
};
