/** Asks which service it is about. */
import type { Message } from '../message.ts';

export const questionServiceMessage: Message<'services'> = {
  name: 'question-service',
  when: 'Stands in `missing-essentials` where the ticket does not say it.',
  placeholders: { services: 'the names of the policy’s services' },
  texts: {
    en: 'Which service is it about? One of: {services}. If you do not know, just say so.',
    de: 'Um welchen Dienst geht es? Zur Wahl stehen: {services}. Wenn Sie es nicht wissen, schreiben Sie das einfach.',
  },
};
