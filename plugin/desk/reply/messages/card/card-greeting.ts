/** The card’s first sentence on a new ticket. */
import type { Message } from '../message.ts';

export const cardGreetingMessage: Message<'requester' | 'level' | 'priority' | 'promise'> = {
  name: 'card-greeting',
  when: 'The first sentence of the card of a new ticket.',
  placeholders: {
    requester: 'the requester’s login, with the @',
    level: 'the level that has it, such as level 1 (service desk)',
    priority: 'P1 to P4',
    promise: 'when they hear next, as `card-answer-due` and its like say it',
  },
  texts: {
    en: 'Thank you, {requester}. Your ticket is with **{level}** at priority **{priority}**. {promise}',
    de: 'Vielen Dank, {requester}. Ihr Ticket liegt mit Priorität **{priority}** bei **{level}**. {promise}',
  },
};
