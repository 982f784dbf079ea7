/** To the requester, when staff resolved the ticket by a button or a label, which have no room for a note. */
import type { Message } from '../message.ts';

export const resolvedWithoutNoteMessage: Message<'requester' | 'by'> = {
  name: 'resolved-without-note',
  when: 'Staff resolved the ticket by closing it, or by a label.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    by: 'the login of whoever did, with the @',
  },
  texts: {
    en: '{requester}, {by} has marked your ticket as solved. Does it work for you? Write `/confirm`. If not, write `/reopen` and what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good).',
    de: '{requester}, {by} hat Ihr Ticket als gelöst gekennzeichnet. Funktioniert es bei Ihnen? Schreiben Sie `/confirm`. Wenn nicht, schreiben Sie `/reopen` und was Sie sehen. Mit `/rate 1` (schlecht) bis `/rate 5` (sehr gut) können Sie unsere Hilfe bewerten.',
  },
};
