/** Every message that a policy may word otherwise, one line each: a test fails when one of this room is missing. */
import { cardAwayMessage, cardStandInMessage } from './assignment.ts';
import { cardMessages } from './card.ts';
import { developersAskMessage, developersSayMessage } from './developers.ts';
import {
  cardDuplicateMessage,
  cardDuplicateOverMessage,
  cardNoAnswerMessage,
  duplicateMessage,
  mainEndedMessage,
  mainReopenedMessage,
  mainSolvedMessage,
  mainUpdateMessage,
  mainWorkaroundMessage,
  noAnswerMessage,
  resolvedMessage,
  resolvedWithoutNoteMessage,
  silenceEndsMessage,
  stillWaitingMessage,
} from './endings.ts';
import { intakeMessages } from './intake.ts';
import { knownMessages } from './known.ts';
import { cardMajorMessage, majorMessage, noMajorMessage } from './major.ts';
import type { Message } from './message.ts';
import { promiseMessages } from './promise.ts';
import { refusalMessages } from './refusals.ts';
import { rightMessages } from './rights.ts';
import { undoneMessages } from './undone.ts';

import { cardHandedOverMessage, handedOverMessage, solvedByKnownMessage } from './work.ts';

export const messages: readonly Message[] = [
  ...cardMessages,
  ...promiseMessages,
  ...intakeMessages,
  ...knownMessages,
  ...refusalMessages,
  ...rightMessages,
  ...undoneMessages,
  resolvedWithoutNoteMessage,
  cardAwayMessage,
  cardStandInMessage,
  cardDuplicateMessage,
  cardDuplicateOverMessage,
  cardNoAnswerMessage,
  duplicateMessage,
  mainEndedMessage,
  mainReopenedMessage,
  mainSolvedMessage,
  mainUpdateMessage,
  mainWorkaroundMessage,
  cardMajorMessage,
  majorMessage,
  noMajorMessage,
  noAnswerMessage,
  silenceEndsMessage,
  stillWaitingMessage,
  developersAskMessage,
  developersSayMessage,
  resolvedMessage,
  solvedByKnownMessage,
  handedOverMessage,
  cardHandedOverMessage,
];

export function findMessage(name: string): Message | undefined {
  return messages.find((message) => message.name === name);
}
