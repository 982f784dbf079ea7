/** What was done by hand and is taken back. */
import type { Message } from './message.ts';

/** To somebody who changed the assignee without the right. */
export const assigneePutBackMessage: Message<'person' | 'why'> = {
  name: 'assignee-put-back',
  when: 'Somebody changed the assignee without the right.',
  placeholders: {
    person: 'the login of whoever did it, with the @ that notifies them',
    why: 'why, in a sentence',
  },
  texts: {
    en: '{person}, I have put the assignee back as it was. {why}',
    de: '{person}, ich habe die Änderung der Zuweisung rückgängig gemacht. {why}',
  },
};

/** To somebody who reopened a ticket without the right, or too late. */
export const closedAgainMessage: Message<'person' | 'why'> = {
  name: 'closed-again',
  when: 'Somebody used the Reopen button without the right, or too late.',
  placeholders: {
    person: 'the login of whoever did it, with the @ that notifies them',
    why: 'why, in a sentence',
  },
  texts: {
    en: '{person}, I have closed this ticket again. {why}',
    de: '{person}, ich habe dieses Ticket wieder geschlossen. {why}',
  },
};

/** To somebody who set a label without the right. */
export const labelPutBackMessage: Message<'person' | 'label' | 'why'> = {
  name: 'label-put-back',
  when: 'Somebody set or removed a label without the right.',
  placeholders: {
    person: 'the login of whoever did it, with the @ that notifies them',
    label: 'the label',
    why: 'why, in a sentence',
  },
  texts: {
    en: '{person}, I have put the label “{label}” back as it was. {why}',
    de: '{person}, ich habe die Änderung am Label „{label}“ rückgängig gemacht. {why}',
  },
};

/** To somebody who closed a ticket without the right. */
export const reopenedAgainMessage: Message<'person' | 'why'> = {
  name: 'reopened-again',
  when: 'Somebody closed a ticket that is not theirs.',
  placeholders: {
    person: 'the login of whoever did it, with the @ that notifies them',
    why: 'why, in a sentence',
  },
  texts: {
    en: '{person}, I have opened this ticket again. {why}',
    de: '{person}, ich habe dieses Ticket wieder geöffnet. {why}',
  },
};

/** To a requester who wrote on a ticket that is too old to be reopened. */
export const staysEndedMessage: Message<'person' | 'why'> = {
  name: 'stays-ended',
  when: 'The requester commented on a ticket that can no longer be reopened.',
  placeholders: {
    person: 'the login of whoever did it, with the @ that notifies them',
    why: 'why, in a sentence',
  },
  texts: {
    en: '{person}, I have not opened this ticket again. {why}',
    de: '{person}, ich habe dieses Ticket nicht wieder geöffnet. {why}',
  },
};

/** Why not: the ticket was resolved too long ago. */
export const tooLateMessage: Message<'days' | 'number'> = {
  name: 'too-late',
  when: 'Stands in a refusal: the ticket was resolved longer ago than `reopen-within-days`.',
  placeholders: { days: 'how long ago, such as 14 days', number: 'the ticket’s number' },
  texts: {
    en: 'This ticket was resolved more than {days} ago. Please open a new one and name #{number} in it.',
    de: 'Dieses Ticket wurde vor mehr als {days} gelöst. Bitte öffnen Sie ein neues und nennen Sie darin #{number}.',
  },
};

/** What is said of acts that the desk undoes. */
export const undoneMessages: readonly Message[] = [
  tooLateMessage,
  staysEndedMessage,
  closedAgainMessage,
  reopenedAgainMessage,
  labelPutBackMessage,
  assigneePutBackMessage,
];
