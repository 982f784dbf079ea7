/** What one policy, or two side by side, made of the same tickets: figures, and the tickets that differ. */
import type { ClockKind } from '../../desk/clock/clock.ts';
import type { Instant } from '../../desk/instant.ts';
import type { Priority } from '../../desk/ticket/priority.ts';
import type { Tally } from './tally.ts';

/** The figures of one clock at one priority. */
export interface Line {
  readonly clock: ClockKind;
  readonly priority: Priority;
  readonly policy: Tally;
  /** By the policy it is compared with; null without one. */
  readonly against: Tally | null;
}

export interface NamedClock {
  readonly ticket: string;
  readonly number: number;
  readonly url: string;
  readonly clock: ClockKind;
  readonly priority: Priority;
}

export interface ChangedBreach extends NamedClock {
  /** When it was breached, by the policy that breaches it. */
  readonly at: Instant;
}

export interface MovedDue extends NamedClock {
  /** By the policy in question; past for a breach, null while it is paused and where there is no such clock. */
  readonly due: Instant | null;
  readonly breached: boolean;
  /** By the policy it is compared with. */
  readonly was: Instant | null;
}

/** The first of them, as many as were asked for, and how many there are in all. */
export interface Listed<T> {
  readonly count: number;
  readonly first: readonly T[];
}

export interface Comparison {
  /** Tickets whose opening is in the history. */
  readonly tickets: number;
  /** When the first was opened; null without any. */
  readonly from: Instant | null;
  /** By clock, then by priority; a clock that never ran is left out. */
  readonly lines: readonly Line[];
  /** Breaches that only the policy in question has, and those that only the other has. */
  readonly gained: Listed<ChangedBreach>;
  readonly lost: Listed<ChangedBreach>;
  /** Clocks still owed on open tickets that fall due at another time; those that both policies breach are left out. */
  readonly moved: Listed<MovedDue>;
  readonly movedTickets: number;
}
