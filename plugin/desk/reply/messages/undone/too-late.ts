/** Why not: the ticket was resolved too long ago. */
import type { Message } from '../message.ts';

export const tooLateMessage: Message<'days' | 'number'> = {
  name: 'too-late',
  when: 'Stands in a refusal: the ticket was resolved longer ago than `reopen-within-days`.',
  placeholders: { days: 'how long ago, such as 14 days', number: 'the ticket’s number' },
  texts: {
    en: 'This ticket was resolved more than {days} ago. Please open a new one and name #{number} in it.',
    de: 'Dieses Ticket wurde vor mehr als {days} gelöst. Bitte öffnen Sie ein neues und nennen Sie darin #{number}.',
  },
};
