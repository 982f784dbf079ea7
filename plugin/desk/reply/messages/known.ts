/** What is said of known errors. */
import type { Message } from './message.ts';

/** Where the whole article is. */
export const wholeStoryMessage: Message<'url'> = {
  name: 'whole-story',
  when: 'Stands in `workaround` where the policy names a portal.',
  placeholders: { url: 'the address of the article' },
  texts: {
    en: 'The whole story: {url}',
    de: 'Alles dazu: {url}',
  },
};

/** The note of a ticket whose requester confirmed a workaround. */
export const workaroundHelpedMessage: Message<'known'> = {
  name: 'workaround-helped',
  when: 'The requester wrote `/confirm` to a workaround; those of merged tickets read it as what solved it.',
  placeholders: { known: 'its number, such as `KE-0042`' },
  texts: {
    en: 'The workaround of {known} helped.',
    de: 'Die Umgehungslösung zu {known} hat geholfen.',
  },
};

/** What a ticket waits for to which a known error was applied. */
export const workaroundQuestionMessage: Message<'known'> = {
  name: 'workaround-question',
  when: 'Stands on the card as the reason to wait, once a known error was applied.',
  placeholders: { known: 'its number, such as `KE-0042`' },
  texts: {
    en: 'does the workaround of {known} help?',
    de: 'Hilft die Umgehungslösung zu {known}?',
  },
};

/** To the requester, when a known error is applied: what they can do. */
export const workaroundMessage: Message<'requester' | 'title' | 'workaround' | 'more'> = {
  name: 'workaround',
  when: 'Staff applied a known error with `/known`.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    title: 'the known error’s number and title',
    workaround: 'what to do, from its article',
    more: 'where the whole article is, as `whole-story` says it; empty without a portal',
  },
  texts: {
    en: '{requester}, this is a known error, {title}, and there is a workaround:\n\n{workaround}\n\nDid it help? Write `/confirm` if it did, `/not-known` if your trouble is another. {more}',
    de: '{requester}, das ist ein bekannter Fehler, {title}, und es gibt eine Umgehungslösung:\n\n{workaround}\n\nHat sie geholfen? Schreiben Sie `/confirm`, wenn ja, und `/not-known`, wenn Ihre Störung eine andere ist. {more}',
  },
};

/** What is said about known errors. */
export const knownMessages: readonly Message[] = [
  workaroundMessage,
  wholeStoryMessage,
  workaroundQuestionMessage,
  workaroundHelpedMessage,
];
