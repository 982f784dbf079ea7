/** What the policy says of major incidents. */
import type { Target } from '../clocks/clock-policy.ts';

export interface MajorPolicy {
  /** How long those affected may hear nothing; null leaves it to the clock of updates. */
  readonly updateEvery: Target | null;
  /** The calendar that this is counted in. */
  readonly calendar: string;
  /** How long after its end the review is due; null asks for none. */
  readonly reviewWithin: Target | null;
}
