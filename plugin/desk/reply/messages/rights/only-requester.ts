/** Why not: it is the requester’s. */
import type { Message } from '../message.ts';

export const onlyRequesterMessage: Message<'requester' | 'act'> = {
  name: 'only-requester',
  when: 'Stands in a refusal: only the requester can do it.',
  placeholders: {
    requester: 'the requester’s login, with the @',
    act: 'what they wanted to do, such as use `/take`',
  },
  texts: {
    en: 'Only the requester, {requester}, can {act}.',
    de: 'Das Ticket hat {requester} geöffnet, und nur {requester} kann {act}.',
  },
};
