/** A desk’s history, ticket by ticket. */

import type { Instant } from '../../../calendar/instant.ts';
import type { TicketEvent } from '../../../core/event.ts';
import type { PolicyLine } from './read-line.ts';

export interface TicketHistory {
  readonly ticket: string;
  readonly events: readonly TicketEvent[];
}

export interface History {
  /** The policy versions that were in force, in the order in which they took effect; empty where nobody says. */
  readonly policies: readonly PolicyLine[];
  /** How many tickets there are, for whoever shows how far it is. */
  readonly count: number;
  /** A desk wrote it, and it does not end as `tierline export` ends: some tickets may be missing. */
  readonly isCut: boolean;
  /** The last thing that happened. */
  readonly last: Instant;
  /** What the reader of the figures must know of their source, a sentence each; asked for once all was read. */
  notes(): readonly string[];
  /** One at a time: a history may be larger than the memory. */
  tickets(): AsyncIterable<TicketHistory>;
  /** Takes away what was only kept for the replay. */
  close(): void;
}
