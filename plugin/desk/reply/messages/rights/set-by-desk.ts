/** Why not: the desk sets this label by itself. */
import type { Message } from '../message.ts';

export const setByDeskMessage: Message<never> = {
  name: 'set-by-desk',
  when: 'Stands in `label-put-back`: nobody sets this label by hand.',
  placeholders: {},
  texts: {
    en: 'The desk sets it by itself.',
    de: 'Dieses Label setzt der Desk selbst.',
  },
};
