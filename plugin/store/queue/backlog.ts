/** What a queue holds right now. */
import type { Instant } from '../../calendar/instant.ts';

export interface Backlog {
  readonly waiting: number;
  readonly parked: number;
  /** When the longest waiting one came in (inbox) or was to be sent (outbox); null when nothing waits. */
  readonly oldest: Instant | null;
}
