/** To a requester who was asked something and has not answered. */
import type { Message } from '../message.ts';

export const stillWaitingMessage: Message<'requester' | 'question' | 'end'> = {
  name: 'still-waiting',
  when: 'The ticket has waited for its requester for as long as `endings` says.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    question: 'what they were asked, as a quotation; empty where staff wrote nothing behind `/wait`',
    end: 'what happens if they do not answer, with the date',
  },
  texts: {
    en: '{requester}, we are still waiting for your answer.\n\n{question}\n\nA word is enough, also when you do not need help any more. {end}',
    de: '{requester}, wir warten noch auf Ihre Antwort.\n\n{question}\n\nEin Wort genügt, auch wenn Sie keine Hilfe mehr brauchen. {end}',
  },
};
