/** What is said of acts that the desk undoes. */
import type { Message } from '../message.ts';
import { assigneePutBackMessage } from './assignee-put-back.ts';
import { closedAgainMessage } from './closed-again.ts';
import { labelPutBackMessage } from './label-put-back.ts';
import { reopenedAgainMessage } from './reopened-again.ts';
import { staysEndedMessage } from './stays-ended.ts';
import { tooLateMessage } from './too-late.ts';

export const undoneMessages: readonly Message[] = [
  tooLateMessage,
  staysEndedMessage,
  closedAgainMessage,
  reopenedAgainMessage,
  labelPutBackMessage,
  assigneePutBackMessage,
];
