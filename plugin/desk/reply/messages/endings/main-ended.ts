/** To the requester of a duplicate, when the main ticket ends without a solution: theirs must not end unheard. */
import type { Message } from '../message.ts';

export const mainEndedMessage: Message<'requester' | 'main'> = {
  name: 'main-ended',
  when: 'The ticket that this one was merged into ended without a solution.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    main: 'the other ticket, as a link',
  },
  texts: {
    en: '{requester}, {main} has ended without a solution. If you still need help, write what you see, and we take your ticket up again.',
    de: '{requester}, {main} wurde ohne Lösung beendet. Wenn Sie weiterhin Hilfe brauchen, schreiben Sie, was Sie sehen, und wir nehmen Ihr Ticket wieder auf.',
  },
};
