/** Why not: the desk cannot see whether they are staff. */
import type { Message } from '../message.ts';

export const cannotSeeMessage: Message<'why'> = {
  name: 'cannot-see',
  when: 'Stands in a refusal: GitHub does not show whether they are staff.',
  placeholders: { why: 'why not, in English: it is for those who run the desk' },
  texts: {
    en: 'I cannot see whether you are staff: {why}',
    de: 'Ich kann nicht sehen, ob Sie zum Support-Team gehören: {why}',
  },
};
