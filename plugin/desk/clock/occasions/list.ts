/** All occasions by the kind of clock that measures them: one line each. */
import type { ClockKind } from '../clock.ts';
import { engaged } from './engagement.ts';
import { firstResponse } from './first-response.ts';
import { nextResponse } from './next-response.ts';
import type { Occasions } from './occasion.ts';
import { resolutionOccasion } from './resolution.ts';
import { tierStay } from './tier.ts';
import { update } from './update.ts';

export const occasions: Readonly<Record<ClockKind, Occasions>> = {
  'first-response': firstResponse,
  'next-response': nextResponse,
  update,
  resolution: resolutionOccasion,
  tier: tierStay,
  engagement: engaged,
};
