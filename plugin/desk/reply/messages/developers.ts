/** What comes from the developers, and what they ask. */
import type { Message } from './message.ts';

/** To the requester, when the developers ask them something through `/relay`. */
export const developersAskMessage: Message<'requester' | 'developer' | 'question'> = {
  name: 'developers-ask',
  when: 'The developers asked the requester something, with `/relay` in their own issue.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    developer: 'the login of the developer who asks',
    question: 'what they ask, as a quotation',
  },
  texts: {
    en: '{requester}, {developer} of the developers asks:\n\n{question}\n\nPlease answer here, in a comment. Your answer goes to the developers by itself.',
    de: '{requester}, eine Frage aus der Entwicklung, von {developer}:\n\n{question}\n\nBitte antworten Sie hier in einem Kommentar. Ihre Antwort geht von selbst an die Entwicklung.',
  },
};

/** To the requester, when the developers tell them something through `/relay`. */
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
