/** To somebody whose command stands in code. */
import type { Message } from '../message.ts';

export const commandInCodeMessage: Message<'command'> = {
  name: 'command-in-code',
  when: 'Stands in `refused`: the command stands in backticks.',
  placeholders: { command: 'its name' },
  texts: {
    en: '`/{command}` stands in code, where nothing runs. Write it on a line of its own, without backticks.',
    de: '`/{command}` steht in einem Code-Abschnitt, dort wird nichts ausgeführt. Schreiben Sie den Befehl in eine eigene Zeile, ohne Backticks.',
  },
};
