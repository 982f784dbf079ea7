/** When the requester hears next, as the card promises it. */
import type { Message } from '../message.ts';
import { cardAnswerComingMessage } from './card-answer-coming.ts';
import { cardAnswerDueMessage } from './card-answer-due.ts';
import { cardAnswerLateMessage } from './card-answer-late.ts';
import { cardUpdateDueMessage } from './card-update-due.ts';
import { cardUpdateLateMessage } from './card-update-late.ts';

export const promiseMessages: readonly Message[] = [
  cardAnswerDueMessage,
  cardAnswerComingMessage,
  cardAnswerLateMessage,
  cardUpdateDueMessage,
  cardUpdateLateMessage,
];
