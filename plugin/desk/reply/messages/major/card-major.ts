/** Above the card of a major incident. */
import type { Message } from '../message.ts';

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
