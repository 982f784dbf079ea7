/** What a proposed policy would change for the open tickets. */

import type { Instant } from '../../calendar/instant.ts';
import type { CustomerClock } from '../../core/clock.ts';

/** When something is owed: an instant, or not at present because the clock stands still, or not at all. */
export type Owed = Instant | 'paused' | 'nothing';

export interface MovedDue {
  /** The ticket’s issue number. */
  readonly number: number;
  readonly clock: CustomerClock;
  readonly was: Owed;
  readonly becomes: Owed;
  /** Its target would be used up already in the instant in which the policy takes effect. */
  readonly breaches: boolean;
}

export interface Preview {
  /** When the policy would take effect: now, or at its own later instant. */
  readonly from: Instant;
  /** How many open tickets there are. */
  readonly open: number;
  /** By ticket number. */
  readonly moves: readonly MovedDue[];
}
