/** The card’s first sentence, when others have the requester’s trouble from now on. */
import type { Message } from '../message.ts';

export const cardHandedOverMessage: Message<'requester' | 'to'> = {
  name: 'card-handed-over',
  when: 'The ticket was handed over with `/handover`; it stands on the card.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    to: 'who has it now, and what they are',
  },
  texts: {
    en: '**From now on this is with {to}.** Our ticket is closed. Does it not move on, {requester}? Write `/reopen` and what you see.',
    de: '**Das liegt von jetzt an bei {to}.** Unser Ticket ist geschlossen. Geht es nicht weiter, {requester}? Schreiben Sie `/reopen` und was Sie sehen.',
  },
};
