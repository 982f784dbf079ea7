/** To the requester of a duplicate, when the main ticket is solved. */
import type { Message } from '../message.ts';

export const mainSolvedMessage: Message<'requester' | 'main' | 'note'> = {
  name: 'main-solved',
  when: 'The ticket that this one was merged into is solved.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    main: 'the ticket where it was solved, as a link',
    note: 'what solved it, as a quotation; empty where staff wrote nothing',
  },
  texts: {
    en: '{requester}, the trouble in {main} is solved.\n\n{note}\n\nIf it is still broken for you, write what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good).',
    de: '{requester}, die Störung in {main} ist behoben.\n\n{note}\n\nWenn es bei Ihnen noch nicht funktioniert, schreiben Sie, was Sie sehen. Mit `/rate 1` (schlecht) bis `/rate 5` (sehr gut) können Sie unsere Hilfe bewerten.',
  },
};
