/** What is asked about a new ticket. */
import type { Message } from './message.ts';

/** To the requester, whose ticket lacks what nobody can begin without. */
export const missingEssentialsMessage: Message<'requester' | 'questions'> = {
  name: 'missing-essentials',
  when: 'The ticket lacks what nobody can begin without; it is asked for once.',
  placeholders: {
    requester: 'the requester’s login, with the @ that notifies them',
    questions: 'what is asked, a line each: the messages `question-…`',
  },
  texts: {
    en: '{requester}, to help you well we need a little more:\n\n{questions}\n\nJust answer in a comment, in your own words.',
    de: '{requester}, damit wir Ihnen gut helfen können, brauchen wir noch etwas von Ihnen:\n\n{questions}\n\nAntworten Sie einfach in einem Kommentar, mit Ihren eigenen Worten.',
  },
};

/** Asks for how many it matters. */
export const questionAffectedMessage: Message<never> = {
  name: 'question-affected',
  when: 'Stands in `missing-essentials` where the ticket does not say it.',
  placeholders: {},
  texts: {
    en: 'Who is affected: only you, your team, or everyone?',
    de: 'Wer ist betroffen: nur Sie, Ihr Team oder alle?',
  },
};

/** Asks what happened. */
export const questionHappenedMessage: Message<never> = {
  name: 'question-happened',
  when: 'Stands in `missing-essentials` where the ticket does not say it.',
  placeholders: {},
  texts: {
    en: 'What happened: what did you do, what did you see, and what had you expected?',
    de: 'Was ist passiert: Was haben Sie getan, was haben Sie gesehen, und was hatten Sie erwartet?',
  },
};

/** Asks what is needed. */
export const questionNeededMessage: Message<never> = {
  name: 'question-needed',
  when: 'As `question-happened`, of a request.',
  placeholders: {},
  texts: {
    en: 'What do you need?',
    de: 'Was brauchen Sie?',
  },
};

/** Asks which service it is about. */
export const questionServiceMessage: Message<'services'> = {
  name: 'question-service',
  when: 'Stands in `missing-essentials` where the ticket does not say it.',
  placeholders: { services: 'the names of the policy’s services' },
  texts: {
    en: 'Which service is it about? One of: {services}. If you do not know, just say so.',
    de: 'Um welchen Dienst geht es? Zur Wahl stehen: {services}. Wenn Sie es nicht wissen, schreiben Sie das einfach.',
  },
};

/** What a ticket waits for whose essentials were asked for. */
export const waitingForEssentialsMessage: Message<never> = {
  name: 'waiting-for-essentials',
  when: 'Stands on the card as the reason to wait, once essentials were asked for.',
  placeholders: {},
  texts: {
    en: 'please answer the questions in this ticket',
    de: 'Bitte beantworten Sie die Fragen in diesem Ticket',
  },
};

/** What is asked about a new ticket. */
export const intakeMessages: readonly Message[] = [
  missingEssentialsMessage,
  questionHappenedMessage,
  questionNeededMessage,
  questionAffectedMessage,
  questionServiceMessage,
  waitingForEssentialsMessage,
];
