/** What a ticket waits for to which a known error was applied. */
import type { Message } from '../message.ts';

export const workaroundQuestionMessage: Message<'known'> = {
  name: 'workaround-question',
  when: 'Stands on the card as the reason to wait, once a known error was applied.',
  placeholders: { known: 'its number, such as `KE-0042`' },
  texts: {
    en: 'does the workaround of {known} help?',
    de: 'Hilft die Umgehungslösung zu {known}?',
  },
};
