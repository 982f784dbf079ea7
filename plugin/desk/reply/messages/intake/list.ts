/** What is asked about a new ticket. */
import type { Message } from '../message.ts';
import { missingEssentialsMessage } from './missing-essentials.ts';
import { questionAffectedMessage } from './question-affected.ts';
import { questionHappenedMessage } from './question-happened.ts';
import { questionNeededMessage } from './question-needed.ts';
import { questionServiceMessage } from './question-service.ts';
import { waitingForEssentialsMessage } from './waiting-for-essentials.ts';

export const intakeMessages: readonly Message[] = [
  missingEssentialsMessage,
  questionHappenedMessage,
  questionNeededMessage,
  questionAffectedMessage,
  questionServiceMessage,
  waitingForEssentialsMessage,
];
