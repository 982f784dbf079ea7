/** A delivery: one webhook of GitHub's, or one thing the desk posts to itself, waiting in the inbox to be handled. */
import type { Instant } from '../../calendar/instant.ts';

export interface Delivery {
  /** `X-GitHub-Delivery`, or the desk's own name for it. A second one of the same id is ignored for ever. */
  readonly id: string;
  readonly event: string;
  readonly action: string | null;
  readonly installation: number | null;
  /** What must be handled in order, one at a time: a ticket or a repository. */
  readonly stream: string;
  readonly receivedAt: Instant;
  /** JSON text, already cut to the fields we read. */
  readonly payload: string;
}

/** The right to handle one delivery, until the lease ends. */
export interface Claim {
  readonly delivery: Delivery;
  /** How often it has been claimed, this time included: 1 at first. */
  readonly attempts: number;
  /** How many of the latest claims nobody gave back: the process died over them, or their leases ran out. */
  readonly lost: number;
  readonly token: string;
}

/** A delivery that kept failing and was put aside; its stream went on without it. */
export interface ParkedDelivery extends Delivery {
  readonly parkedAt: Instant;
  readonly attempts: number;
  readonly error: string;
}
