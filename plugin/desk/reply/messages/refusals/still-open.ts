/** To somebody who wants to reopen what is open. */
import type { Message } from '../message.ts';

export const stillOpenMessage: Message<never> = {
  name: 'still-open',
  when: 'Stands in `refused`: `/reopen` on a ticket that is open.',
  placeholders: {},
  texts: {
    en: 'The ticket is still open; just write what you see.',
    de: 'Das Ticket ist noch offen; schreiben Sie einfach, was Sie sehen.',
  },
};
