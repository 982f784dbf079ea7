/** To a requester who confirms what nobody has resolved. */
import type { Message } from '../message.ts';

export const nothingToConfirmMessage: Message<never> = {
  name: 'nothing-to-confirm',
  when: 'Stands in `refused`: `/confirm` before anything was resolved.',
  placeholders: {},
  texts: {
    en: 'Nothing waits for your confirmation. If the trouble is gone by itself, you can close the ticket.',
    de: 'Es wartet nichts auf Ihre Bestätigung. Wenn sich die Störung von selbst erledigt hat, können Sie das Ticket schließen.',
  },
};
