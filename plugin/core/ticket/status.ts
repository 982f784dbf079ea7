/** Where a ticket stands, and on whom it waits. */
import type { Instant } from '../../calendar/instant.ts';

export const statuses = ['new', 'open', 'waiting', 'resolved', 'closed'] as const;
export type Status = (typeof statuses)[number];

export const waitReasons = ['user', 'expert', 'vendor', 'third-party', 'on-site', 'parts', 'change'] as const;
export type WaitReason = (typeof waitReasons)[number];

interface Reminded {
  readonly times: number;
  readonly at: Instant;
  /** A reminder came late, because the desk was away: what follows keeps its usual distance from the last one. */
  readonly late?: true;
}

export interface Waiting {
  readonly on: WaitReason;
  readonly since: Instant;
  readonly why: string;
  /** When it resumes by itself and the owner is told; null waits for somebody. */
  readonly until: Instant | null;
  /** The desk asked for what the ticket lacks, and staff who act end it; left out where somebody began the wait. */
  readonly byDesk?: true;
  /** How often the requester was reminded, and when last; left out before the first time. */
  readonly reminded?: Reminded;
}

/** Still being worked on: the clocks may run, and an answer is owed. */
export function isActive(status: Status): boolean {
  return status === 'new' || status === 'open' || status === 'waiting';
}
