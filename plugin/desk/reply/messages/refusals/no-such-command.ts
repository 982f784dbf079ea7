/** To somebody who wrote a command that there is not. */
import type { Message } from '../message.ts';

export const noSuchCommandMessage: Message<'command' | 'meant' | 'instead'> = {
  name: 'no-such-command',
  when: 'Stands in `refused`: there is no such command.',
  placeholders: {
    command: 'what they wrote',
    meant: '`did-you-mean`; empty where nothing is like it',
    instead: '`see-help`',
  },
  texts: {
    en: 'There is no command `/{command}`. {meant} {instead}',
    de: 'Den Befehl `/{command}` gibt es nicht. {meant} {instead}',
  },
};
