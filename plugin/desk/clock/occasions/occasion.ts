/** An occasion for a clock: something owed to somebody, going by the ticket alone. */
import type { Ticket } from '../../ticket/ticket.ts';
import type { Apart } from '../clock.ts';

export interface Occasion {
  /** Which of its kind, from 1. */
  readonly number: number;
  /** Null while it is still owed. */
  readonly end: 'met' | 'stopped' | Apart | null;
  /** It is counted although it was met in the moment it began. */
  readonly atOnce?: boolean;
}

/** The occasions that are owed or have just ended; one that is left out stands as it did. */
export type Occasions = (ticket: Ticket) => readonly Occasion[];
