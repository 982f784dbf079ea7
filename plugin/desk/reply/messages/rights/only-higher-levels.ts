/** Why not: it is for the higher levels. */
import type { Message } from '../message.ts';

export const onlyHigherLevelsMessage: Message<'act'> = {
  name: 'only-higher-levels',
  when: 'Stands in a refusal: only level 2, level 3 and managers can do it.',
  placeholders: { act: 'what they wanted to do, such as use `/take`' },
  texts: {
    en: 'Only level 2, level 3 and managers can {act}. Write what you see in your own words; a person reads it.',
    de: 'Nur Ebene 2, Ebene 3 und die Leitung können {act}. Schreiben Sie mit Ihren eigenen Worten, was Sie sehen; ein Mensch liest es.',
  },
};
