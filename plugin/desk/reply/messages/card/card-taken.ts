/** The card’s first sentence once somebody works on the ticket. */
import type { Message } from '../message.ts';

export const cardTakenMessage: Message<'assignee' | 'again' | 'priority' | 'promise'> = {
  name: 'card-taken',
  when: 'The first sentence of the card while somebody works on the ticket.',
  placeholders: {
    assignee: 'the login of whoever works on it, with the @',
    again: '“ again” where the ticket was reopened, otherwise empty',
    priority: 'P1 to P4',
    promise: 'when they hear next, as `card-answer-due` and its like say it; empty where nothing is owed',
  },
  texts: {
    en: '**{assignee}** is working on this{again}, at priority **{priority}**. {promise}',
    de: '**{assignee}** arbeitet{again} daran, mit Priorität **{priority}**. {promise}',
  },
};
