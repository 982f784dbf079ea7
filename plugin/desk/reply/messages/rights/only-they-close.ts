/** Why not: others cannot close the ticket. */
import type { Message } from '../message.ts';

export const onlyTheyCloseMessage: Message<never> = {
  name: 'only-they-close',
  when: 'Stands in `reopened-again`.',
  placeholders: {},
  texts: {
    en: 'Only its requester and the desk’s staff can close it.',
    de: 'Nur das Support-Team und wer es geöffnet hat, können es schließen.',
  },
};
