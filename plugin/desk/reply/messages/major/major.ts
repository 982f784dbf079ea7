/** To the requester, when their ticket becomes a major incident. */
import type { Message } from '../message.ts';

export const majorMessage: Message<'requester' | 'headline'> = {
  name: 'major',
  when: 'Staff declared the ticket a major incident with `/major`.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    headline: 'what staff wrote for everybody',
  },
  texts: {
    en: '{requester}, many people have this trouble, so it is a **major incident** now: {headline} We work on it before everything else, and tell you here how it stands.',
    de: '{requester}, diese Störung betrifft viele und ist jetzt ein **Großstörfall**: {headline} Wir bearbeiten sie vor allem anderen und sagen Ihnen hier, wie es steht.',
  },
};
