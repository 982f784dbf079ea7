/** Every message that a policy may word otherwise, one line each: a test fails when one of this room is missing. */
import { cardAwayMessage } from './assignment/card-away.ts';
import { cardStandInMessage } from './assignment/card-stand-in.ts';
import { cardMessages } from './card/list.ts';
import { developersAskMessage } from './developers/developers-ask.ts';
import { developersSayMessage } from './developers/developers-say.ts';
import { cardDuplicateMessage } from './endings/card-duplicate.ts';
import { cardDuplicateOverMessage } from './endings/card-duplicate-over.ts';
import { cardNoAnswerMessage } from './endings/card-no-answer.ts';
import { duplicateMessage } from './endings/duplicate.ts';
import { mainEndedMessage } from './endings/main-ended.ts';
import { mainReopenedMessage } from './endings/main-reopened.ts';
import { mainSolvedMessage } from './endings/main-solved.ts';
import { mainUpdateMessage } from './endings/main-update.ts';
import { mainWorkaroundMessage } from './endings/main-workaround.ts';
import { noAnswerMessage } from './endings/no-answer.ts';
import { resolvedWithoutNoteMessage } from './endings/resolved-without-note.ts';
import { silenceEndsMessage } from './endings/silence-ends.ts';
import { stillWaitingMessage } from './endings/still-waiting.ts';
import { intakeMessages } from './intake/list.ts';
import { knownMessages } from './known/list.ts';
import { cardMajorMessage } from './major/card-major.ts';
import { majorMessage } from './major/major.ts';
import { noMajorMessage } from './major/no-major.ts';
import type { Message } from './message.ts';
import { promiseMessages } from './promise/list.ts';
import { refusalMessages } from './refusals/list.ts';
import { resolvedMessage } from './resolved.ts';
import { rightMessages } from './rights/list.ts';
import { undoneMessages } from './undone/list.ts';

import { cardHandedOverMessage } from './work/card-handed-over.ts';
import { handedOverMessage } from './work/handed-over.ts';
import { solvedByKnownMessage } from './work/solved-by-known.ts';

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
