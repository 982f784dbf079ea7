/** To the requester, when their ticket is no major incident any more and goes on. */
import type { Message } from '../message.ts';

export const noMajorMessage: Message<'requester' | 'why'> = {
  name: 'no-major',
  when: 'Staff ended the major incident with `/major end`, and the ticket goes on.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    why: 'what staff wrote behind it, as a quotation',
  },
  texts: {
    en: '{requester}, this is no major incident any more. Work on your ticket goes on.\n\n{why}',
    de: '{requester}, dies ist kein Großstörfall mehr. An Ihrem Ticket wird weiter gearbeitet.\n\n{why}',
  },
};
