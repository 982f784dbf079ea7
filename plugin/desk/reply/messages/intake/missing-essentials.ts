/** To the requester, whose ticket lacks what nobody can begin without. */
import type { Message } from '../message.ts';

export const missingEssentialsMessage: Message<'requester' | 'questions'> = {
  name: 'missing-essentials',
  when: 'The ticket lacks what nobody can begin without; it is asked for once.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    questions: 'what is asked, a line each: the messages `question-…`',
  },
  texts: {
    en: '{requester}, to help you well we need a little more:\n\n{questions}\n\nJust answer in a comment, in your own words.',
    de: '{requester}, damit wir Ihnen gut helfen können, brauchen wir noch etwas von Ihnen:\n\n{questions}\n\nAntworten Sie einfach in einem Kommentar, mit Ihren eigenen Worten.',
  },
};
