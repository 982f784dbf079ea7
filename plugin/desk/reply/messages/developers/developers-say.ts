/** To the requester, when the developers tell them something through `/relay`. */
import type { Message } from '../message.ts';

export const developersSayMessage: Message<'requester' | 'developer' | 'words'> = {
  name: 'developers-say',
  when: 'The developers told the requester something, with `/relay` in their own issue.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    developer: 'the login of the developer who says it',
    words: 'what they say, as a quotation',
  },
  texts: {
    en: '{requester}, word from {developer} of the developers:\n\n{words}',
    de: '{requester}, eine Nachricht aus der Entwicklung, von {developer}:\n\n{words}',
  },
};
