/** To somebody who wrote something behind a command that stands alone. */
import type { Message } from '../message.ts';

export const standsAloneMessage: Message<'command'> = {
  name: 'stands-alone',
  when: 'Stands in `refused`: nothing may stand behind this command.',
  placeholders: { command: 'its name' },
  texts: {
    en: '`/{command}` stands alone on its line, so it was not run. Write one command per line, and what you want to say on a line of its own.',
    de: '`/{command}` muss allein in seiner Zeile stehen und wurde deshalb nicht ausgeführt. Schreiben Sie, was Sie sonst sagen möchten, in eine andere Zeile.',
  },
};
