/** Within a reminder: until when the desk waits. */
import type { Message } from '../message.ts';

export const silenceEndsMessage: Message<'date'> = {
  name: 'silence-ends',
  when: 'Stands in `still-waiting` where the policy resolves a ticket whose requester stays silent.',
  placeholders: { date: 'the day and time, in the desk’s zone' },
  texts: {
    en: 'Without one we take it on {date} that you do not need us any more.',
    de: 'Ohne Antwort nehmen wir am {date} an, dass Sie uns nicht mehr brauchen.',
  },
};
