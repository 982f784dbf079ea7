/** A peer of the calendar: another library that counts business time. */
import type { Instant } from '../../../../plugin/calendar/instant.ts';

export interface Peer {
  readonly name: string;
  /** @param ms business milliseconds, whole minutes. */
  readonly deadline: (from: Instant, ms: number) => Instant;
  /** Business milliseconds. */
  readonly elapsed: (from: Instant, to: Instant) => number;
}
