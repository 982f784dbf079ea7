/** To somebody who set a label without the right. */
import type { Message } from '../message.ts';

export const labelPutBackMessage: Message<'person' | 'label' | 'why'> = {
  name: 'label-put-back',
  when: 'Somebody set or removed a label without the right.',
  placeholders: {
    person: 'the login of whoever did it, with the @ that notifies them',
    label: 'the label',
    why: 'why, in a sentence',
  },
  texts: {
    en: '{person}, I have put the label “{label}” back as it was. {why}',
    de: '{person}, ich habe die Änderung am Label „{label}“ rückgängig gemacht. {why}',
  },
};
