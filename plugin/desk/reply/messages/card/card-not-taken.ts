/** The card’s first sentence while nobody works on the ticket. */
import type { Message } from '../message.ts';

export const cardNotTakenMessage: Message<'level' | 'again' | 'priority' | 'promise'> = {
  name: 'card-not-taken',
  when: 'The first sentence of the card of a ticket that is open and that nobody has taken.',
  placeholders: {
    level: 'the level that has it, such as level 1 (service desk)',
    again: '“ again” where the ticket was reopened, otherwise empty',
    priority: 'P1 to P4',
    promise: 'when they hear next, as `card-answer-due` and its like say it; empty where nothing is owed',
  },
  texts: {
    en: 'This is with **{level}**{again}, at priority **{priority}**; nobody has taken it yet. {promise}',
    de: 'Ihr Ticket liegt{again} mit Priorität **{priority}** bei **{level}**; übernommen hat es noch niemand. {promise}',
  },
};
