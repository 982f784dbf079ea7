/** What is said of a major incident. */
import type { Message } from './message.ts';

/** Above the card of a major incident. */
export const cardMajorMessage: Message<'headline' | 'update'> = {
  name: 'card-major',
  when: 'Above the card of a major incident, as long as it lasts.',
  placeholders: {
    headline: 'what staff wrote for everybody',
    update: 'the last update with its time; empty before the first',
  },
  texts: {
    en: '🔴 **Major incident: {headline}** {update}',
    de: '🔴 **Großstörfall: {headline}** {update}',
  },
};

/** To the requester, when their ticket becomes a major incident. */
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

/** To the requester, when their ticket is no major incident any more and goes on. */
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
