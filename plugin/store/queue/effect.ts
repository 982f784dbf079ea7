/** An effect in the outbox: one thing to be done to the world, at least once and in its stream's order. */
import type { Instant } from '../../calendar/instant.ts';

export interface NewEffect {
  /** Unique for ever: an effect whose key is known is ignored, even when that one was superseded. */
  readonly key: string;
  /** Who carries it out. Lanes do not wait for each other: `github`, one for each subscriber. */
  readonly lane: string;
  /** What must be sent in order within the lane: a ticket. */
  readonly stream: string;
  readonly kind: string;
  /** JSON text. */
  readonly body: string;
  readonly notBefore: Instant;
  /** Drops what waits unsent in the same lane and stream with the same kind, and goes in its place: only the newest state matters. */
  readonly supersedes?: boolean;
  /** The smaller, the sooner within its lane; NO_HURRY unless said. */
  readonly urgency?: number;
  /** The id of the delivery that it came of, for whoever reads the log. */
  readonly cause?: string | null;
}

/** What takes its turn, as all did before some were more urgent. */
export const NO_HURRY = 4;

/** The right to carry out one effect, until the lease ends. */
export interface OutboxClaim {
  readonly effect: Omit<NewEffect, 'supersedes' | 'urgency'>;
  /** How often it has been claimed, this time included: 1 at first. */
  readonly attempts: number;
  /** How many of the latest claims nobody gave back: the process died over them, or their leases ran out. */
  readonly lost: number;
  /** Whether somebody tried before, also before it was parked and replayed: then the world may have it already. */
  readonly tried: boolean;
  readonly token: string;
  /** Of the effect, or of something more urgent that waits behind it. */
  readonly urgency: number;
}

export type WaitingEffect = Pick<NewEffect, 'key' | 'kind' | 'stream'>;

/** An effect that kept failing and was put aside; its stream went on without it. */
export interface ParkedEffect extends Omit<NewEffect, 'supersedes' | 'urgency'> {
  readonly parkedAt: Instant;
  readonly attempts: number;
  readonly error: string;
}
