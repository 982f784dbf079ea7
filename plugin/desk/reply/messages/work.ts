/** How a solution is told that was not worked out here. */
import type { Message } from './message.ts';

/** The card’s first sentence, when others have the requester’s trouble from now on. */
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

/** To the requester, when others have their trouble from now on, and the desk’s part ends. */
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

/** The note to the requester, when staff applied a known error and wrote no note of their own. */
export const solvedByKnownMessage: Message<'known' | 'title'> = {
  name: 'solved-by-known',
  when: 'Staff wrote `/solved` without a note after `/known`; it stands in the message `resolved` as the note.',
  placeholders: {
    known: 'the number of the known error, such as `KE-0042`',
    title: 'its title',
  },
  texts: {
    en: 'This is a known error, {known} ({title}). The way around it stands above.',
    de: 'Das ist ein bekannter Fehler, {known} ({title}). Wie Sie ihn umgehen, steht weiter oben.',
  },
};
