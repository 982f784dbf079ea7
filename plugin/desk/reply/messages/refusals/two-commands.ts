/** To somebody who wrote two commands in one line. */
import type { Message } from '../message.ts';

export const twoCommandsMessage: Message<'first' | 'second'> = {
  name: 'two-commands',
  when: 'Stands in `refused`: two commands share a line.',
  placeholders: { first: 'the first', second: 'the second' },
  texts: {
    en: 'Two commands share a line, so neither was run. Write one command per line: `/{first}` on one, `/{second}` on the next.',
    de: 'Zwei Befehle stehen in einer Zeile, deshalb wurde keiner ausgeführt. Schreiben Sie jeden in eine eigene Zeile: erst `/{first}`, darunter `/{second}`.',
  },
};
