/** To the requester, when staff have resolved the ticket. */
import type { Message } from './message.ts';

type Placeholder = 'requester' | 'note';

export const resolvedMessage: Message<Placeholder> = {
  name: 'resolved',
  when: 'Staff resolved the ticket with `/solved`.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    note: 'what staff wrote behind `/solved`, as a quotation',
  },
  texts: {
    en: '{requester}, your ticket is resolved:\n\n{note}\n\nDoes it work for you? Write `/confirm`. If not, write `/reopen` and what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good), or with a 👍 or 👎 on this comment.',
    de: '{requester}, Ihr Ticket ist gelöst:\n\n{note}\n\nFunktioniert es bei Ihnen? Schreiben Sie `/confirm`. Wenn nicht, schreiben Sie `/reopen` und was Sie sehen. Mit `/rate 1` (schlecht) bis `/rate 5` (sehr gut) oder mit 👍 oder 👎 an diesem Kommentar können Sie unsere Hilfe bewerten.',
  },
};
