/** Why not: it is for staff. */
import type { Message } from '../message.ts';

export const onlyStaffMessage: Message<'act'> = {
  name: 'only-staff',
  when: 'Stands in a refusal: only staff can do it.',
  placeholders: { act: 'what they wanted to do, such as use `/take`' },
  texts: {
    en: 'Only the desk’s staff can {act}. Write what you need in your own words; a person reads it.',
    de: 'Nur das Support-Team kann {act}. Schreiben Sie mit Ihren eigenen Worten, was Sie brauchen; ein Mensch liest es.',
  },
};
