/** How tickets come to their end by themselves, in business time. */
import type { Target } from '../clocks/clock-policy.ts';

export interface Endings {
  /** After so long a resolved ticket is closed, if nobody says that it is still broken; null never closes it. */
  readonly verifyWithin: Target | null;
  /** After so long a requester who was asked something is reminded, each from the asking on, in order. */
  readonly remind: readonly Target[];
  /** After so long their ticket is resolved without an answer; null waits for ever. */
  readonly resolve: Target | null;
}
