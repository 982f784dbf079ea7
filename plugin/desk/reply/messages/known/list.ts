/** What is said about known errors. */
import type { Message } from '../message.ts';
import { wholeStoryMessage } from './whole-story.ts';
import { workaroundMessage } from './workaround.ts';
import { workaroundHelpedMessage } from './workaround-helped.ts';
import { workaroundQuestionMessage } from './workaround-question.ts';

export const knownMessages: readonly Message[] = [
  workaroundMessage,
  wholeStoryMessage,
  workaroundQuestionMessage,
  workaroundHelpedMessage,
];
