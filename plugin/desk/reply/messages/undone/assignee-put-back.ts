/** To somebody who changed the assignee without the right. */
import type { Message } from '../message.ts';

export const assigneePutBackMessage: Message<'person' | 'why'> = {
  name: 'assignee-put-back',
  when: 'Somebody changed the assignee without the right.',
  placeholders: {
    person: 'the login of whoever did it, with the @ that notifies them',
    why: 'why, in a sentence',
  },
  texts: {
    en: '{person}, I have put the assignee back as it was. {why}',
    de: '{person}, ich habe die Änderung der Zuweisung rückgängig gemacht. {why}',
  },
};
