/** The note to the requester, when staff applied a known error and wrote no note of their own. */
import type { Message } from '../message.ts';

export const solvedByKnownMessage: Message<'known' | 'title'> = {
  name: 'solved-by-known',
  when: 'Staff wrote `/solved` without a note after `/known`; it stands in the message `resolved` as the note.',
  placeholders: {
    known: 'the number of the known error, such as `KE-0042`',
    title: 'its title',
  },
  texts: {
    en: 'This is a known error, {known} ({title}). The way around it stands above.',
    de: 'Das ist ein bekannter Fehler, {known} ({title}). Wie Sie ihn umgehen, steht weiter oben.',
  },
};
