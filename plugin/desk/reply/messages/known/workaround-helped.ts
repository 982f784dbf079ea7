/** The note of a ticket whose requester confirmed a workaround. */
import type { Message } from '../message.ts';

export const workaroundHelpedMessage: Message<'known'> = {
  name: 'workaround-helped',
  when: 'The requester wrote `/confirm` to a workaround; those of merged tickets read it as what solved it.',
  placeholders: { known: 'its number, such as `KE-0042`' },
  texts: {
    en: 'The workaround of {known} helped.',
    de: 'Die Umgehungslösung zu {known} hat geholfen.',
  },
};
