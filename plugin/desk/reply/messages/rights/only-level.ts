/** Why not: it is for the level that has the ticket. */
import type { Message } from '../message.ts';

export const onlyLevelMessage: Message<'level' | 'act'> = {
  name: 'only-level',
  when: 'Stands in a refusal: only staff of the ticket’s level can do it.',
  placeholders: {
    level: 'the level that has it, such as level 1 (service desk)',
    act: 'what they wanted to do, such as use `/take`',
  },
  texts: {
    en: 'The ticket is with {level}; only they and managers can {act}.',
    de: 'Das Ticket liegt bei {level}; nur diese Ebene und die Leitung können {act}.',
  },
};
