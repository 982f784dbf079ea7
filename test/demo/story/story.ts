/** The story: its chapters in their order. */
import { answerIsThere } from './answer-is-there.ts';
import { clockRunsOut } from './clock-runs-out.ts';
import { deskOpens } from './desk-opens.ts';
import { developersClose } from './developers-close.ts';
import { knownError } from './known-error.ts';
import { lastWord } from './last-word.ts';
import { learnedOnce } from './learned-once.ts';
import { nobodyKnows } from './nobody-knows.ts';
import { nothingOutOfOrder } from './nothing-out-of-order.ts';
import { overTheWeekend } from './over-the-weekend.ts';
import type { Chapter } from './scene.ts';
import { theWeekBegins } from './the-week-begins.ts';
import { upTheLevels } from './up-the-levels.ts';

export const story: readonly Chapter[] = [
  deskOpens,
  answerIsThere,
  nobodyKnows,
  knownError,
  upTheLevels,
  clockRunsOut,
  developersClose,
  lastWord,
  learnedOnce,
  overTheWeekend,
  theWeekBegins,
  nothingOutOfOrder,
];
