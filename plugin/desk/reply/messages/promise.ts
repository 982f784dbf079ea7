/** What is promised on the card: when the requester hears of us, and when it works again. */
import type { Message } from './message.ts';

/** On the card of a new ticket: that a person answers, where nothing says by when. */
export const cardAnswerComingMessage: Message<never> = {
  name: 'card-answer-coming',
  when: 'Stands in `card-greeting` where the policy promises no time.',
  placeholders: {},
  texts: {
    en: 'A person will answer you here.',
    de: 'Sie erhalten hier eine persönliche Antwort.',
  },
};

/** On the card: by when a person answers. */
export const cardAnswerDueMessage: Message<'time'> = {
  name: 'card-answer-due',
  when: 'Stands in the card’s first sentence while an answer is owed.',
  placeholders: { time: 'the day and time, in the desk’s zone' },
  texts: {
    en: 'A person answers you by **{time}**.',
    de: 'Sie erhalten bis **{time}** eine persönliche Antwort.',
  },
};

/** On the card: that the answer is late. */
export const cardAnswerLateMessage: Message<'time'> = {
  name: 'card-answer-late',
  when: 'Stands in the card’s first sentence while an answer is late.',
  placeholders: { time: 'the day and time, in the desk’s zone' },
  texts: {
    en: 'Our answer was due on **{time}**. It is late, and we are sorry.',
    de: 'Unsere Antwort war bis **{time}** zugesagt. Sie verspätet sich, das tut uns leid.',
  },
};

/** On the card: by when the requester hears again. */
export const cardUpdateDueMessage: Message<'time'> = {
  name: 'card-update-due',
  when: 'Stands in the card’s first sentence while the next word is owed.',
  placeholders: { time: 'the day and time, in the desk’s zone' },
  texts: {
    en: 'You hear from us again by **{time}**.',
    de: 'Sie hören bis **{time}** wieder von uns.',
  },
};

/** On the card: that the next word is late. */
export const cardUpdateLateMessage: Message<'time'> = {
  name: 'card-update-late',
  when: 'Stands in the card’s first sentence while the next word is late.',
  placeholders: { time: 'the day and time, in the desk’s zone' },
  texts: {
    en: 'Our next word was due on **{time}**. It is late, and we are sorry.',
    de: 'Unsere nächste Nachricht war bis **{time}** zugesagt. Sie verspätet sich, das tut uns leid.',
  },
};

/** When the requester hears next, as the card promises it. */
export const promiseMessages: readonly Message[] = [
  cardAnswerDueMessage,
  cardAnswerComingMessage,
  cardAnswerLateMessage,
  cardUpdateDueMessage,
  cardUpdateLateMessage,
];
