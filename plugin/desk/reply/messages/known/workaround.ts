/** To the requester, when a known error is applied: what they can do. */
import type { Message } from '../message.ts';

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
