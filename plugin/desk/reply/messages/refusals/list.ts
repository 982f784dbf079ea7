/** What is said of a command that could not be done. */
import type { Message } from '../message.ts';
import { closedAlreadyMessage } from './closed-already.ts';
import { commandInCodeMessage } from './command-in-code.ts';
import { didYouMeanMessage } from './did-you-mean.ts';
import { noRatingMessage } from './no-rating.ts';
import { noSuchCommandMessage } from './no-such-command.ts';
import { notSuggestedMessage } from './not-suggested.ts';
import { nothingSuggestedMessage } from './nothing-suggested.ts';
import { nothingToConfirmMessage } from './nothing-to-confirm.ts';
import { rateLaterMessage } from './rate-later.ts';
import { refusedMessage } from './refused.ts';
import { refusedSeveralMessage } from './refused-several.ts';
import { seeHelpMessage } from './see-help.ts';
import { standsAloneMessage } from './stands-alone.ts';
import { stillOpenMessage } from './still-open.ts';
import { twoCommandsMessage } from './two-commands.ts';
import { whatDoYouSeeMessage } from './what-do-you-see.ts';
import { whichRatingMessage } from './which-rating.ts';

export const refusalMessages: readonly Message[] = [
  refusedMessage,
  refusedSeveralMessage,
  commandInCodeMessage,
  noSuchCommandMessage,
  didYouMeanMessage,
  seeHelpMessage,
  twoCommandsMessage,
  standsAloneMessage,
  stillOpenMessage,
  whatDoYouSeeMessage,
  closedAlreadyMessage,
  nothingToConfirmMessage,
  whichRatingMessage,
  noRatingMessage,
  rateLaterMessage,
  nothingSuggestedMessage,
  notSuggestedMessage,
];
