/** To somebody who turns down what was not suggested. */
import type { Message } from '../message.ts';

export const nothingSuggestedMessage: Message<never> = {
  name: 'nothing-suggested',
  when: 'Stands in `refused`: `/not-known` where no known error was suggested.',
  placeholders: {},
  texts: {
    en: 'No known error was suggested here, so there is nothing to turn down.',
    de: 'Hier wurde kein bekannter Fehler vorgeschlagen, abzulehnen ist also nichts.',
  },
};
