/** To a requester who rates before the end. */
import type { Message } from '../message.ts';

export const rateLaterMessage: Message<never> = {
  name: 'rate-later',
  when: 'Stands in `refused`: `/rate` before the ticket is resolved.',
  placeholders: {},
  texts: {
    en: 'The ticket is not resolved yet; please rate it when it is.',
    de: 'Das Ticket ist noch nicht gelöst; bitte bewerten Sie uns, sobald es so weit ist.',
  },
};
