/** Why somebody may not do something. */
import type { Message } from '../message.ts';
import { cannotSeeMessage } from './cannot-see.ts';
import { onlyHigherLevelsMessage } from './only-higher-levels.ts';
import { onlyLevelMessage } from './only-level.ts';
import { onlyRequesterMessage } from './only-requester.ts';
import { onlyRequesterAndStaffMessage } from './only-requester-and-staff.ts';
import { onlyStaffMessage } from './only-staff.ts';
import { onlyTheyCloseMessage } from './only-they-close.ts';
import { setByDeskMessage } from './set-by-desk.ts';

export const rightMessages: readonly Message[] = [
  onlyRequesterMessage,
  onlyStaffMessage,
  onlyRequesterAndStaffMessage,
  onlyLevelMessage,
  onlyHigherLevelsMessage,
  onlyTheyCloseMessage,
  cannotSeeMessage,
  setByDeskMessage,
];
