/** To somebody of whose commands several could not be done. */
import type { Message } from '../message.ts';

export const refusedSeveralMessage: Message<'person' | 'whys'> = {
  name: 'refused-several',
  when: 'As `refused`, for several at once.',
  placeholders: {
    person: 'the login of whoever did it, with the @ that notifies them',
    whys: 'why, a line each',
  },
  texts: {
    en: '{person}, some of that did not work:\n\n{whys}',
    de: '{person}, einiges davon hat nicht geklappt:\n\n{whys}',
  },
};
