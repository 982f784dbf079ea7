/** On the card of a waiting ticket: when it goes on by itself. */
import type { Message } from '../message.ts';

export const cardGoesOnMessage: Message<'time'> = {
  name: 'card-goes-on',
  when: 'Stands in the sentences about waiting, where `/wait` named a date.',
  placeholders: { time: 'the day and time, in the desk’s zone' },
  texts: {
    en: 'Work goes on by itself on {time}.',
    de: 'Am {time} geht es von selbst weiter.',
  },
};
