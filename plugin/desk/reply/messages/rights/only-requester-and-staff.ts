/** Why not: it is for the people of this ticket. */
import type { Message } from '../message.ts';

export const onlyRequesterAndStaffMessage: Message<'act'> = {
  name: 'only-requester-and-staff',
  when: 'Stands in a refusal: only the requester and staff can do it.',
  placeholders: { act: 'what they wanted to do, such as use `/take`' },
  texts: {
    en: 'Only the requester and the desk’s staff can {act}.',
    de: 'Nur das Support-Team und wer das Ticket geöffnet hat, können {act}.',
  },
};
