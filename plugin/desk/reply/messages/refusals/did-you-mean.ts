/** The command that was probably meant. */
import type { Message } from '../message.ts';

export const didYouMeanMessage: Message<'command'> = {
  name: 'did-you-mean',
  when: 'Stands in `no-such-command`.',
  placeholders: { command: 'the command that was probably meant' },
  texts: {
    en: 'Did you mean `/{command}`?',
    de: 'Meinten Sie `/{command}`?',
  },
};
