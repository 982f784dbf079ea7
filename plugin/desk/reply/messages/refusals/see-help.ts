/** Where to find what can be used. */
import type { Message } from '../message.ts';

export const seeHelpMessage: Message<never> = {
  name: 'see-help',
  when: 'Stands in `no-such-command`.',
  placeholders: {},
  texts: {
    en: '`/help` lists what you can use.',
    de: '`/help` zeigt, was Sie verwenden können.',
  },
};
