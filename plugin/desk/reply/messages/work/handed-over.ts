/** To the requester, when others have their trouble from now on, and the desk’s part ends. */
import type { Message } from '../message.ts';

export const handedOverMessage: Message<'requester' | 'to' | 'why'> = {
  name: 'handed-over',
  when: 'Staff handed the ticket over to a vendor, a third party or the customer with `/handover`.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    to: 'who has it now, and what they are',
    why: 'what staff wrote behind the name, as a quotation',
  },
  texts: {
    en: '{requester}, from now on this is with {to}, and our ticket ends here:\n\n{why}\n\nDoes it not move on, or do you need us again? Write `/reopen` and what you see.',
    de: '{requester}, das liegt von jetzt an bei {to}, und unser Ticket endet hier:\n\n{why}\n\nGeht es nicht weiter, oder brauchen Sie uns wieder? Schreiben Sie `/reopen` und was Sie sehen.',
  },
};
