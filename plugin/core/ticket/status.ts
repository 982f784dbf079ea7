/** Where a ticket stands and on whom it waits, and its course: how it stood before. Whoever counts reads a ticket’s life there, and not in its events. */
import type { Instant } from '../../calendar/instant.ts';
import type { Resolution } from './resolution.ts';
import type { Tier } from './tier.ts';

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

/** It stood so from `at` until the next stage began. */
export interface Stage {
  readonly at: Instant;
  readonly status: Status;
  readonly tier: Tier;
  /** Who worked on it; a login. */
  readonly assignee: string | null;
  /** On whom it waited; left out where it did not. */
  readonly on?: WaitReason;
  /** How it had ended; left out while it was worked on. */
  readonly end?: Ending;
}

/** What was so when it ended, and may be otherwise after a reopening. */
interface Ending {
  readonly code: Resolution['code'];
  /** How often staff had answered in public. */
  readonly answers: number;
  /** The requester had written more than thanks since the first of those answers. */
  readonly wrote: boolean;
}

/** What a stage is read from: a ticket. */
interface Standing {
  readonly course: readonly Stage[];
  readonly status: Status;
  readonly tier: Tier;
  readonly assignee: string | null;
  readonly waiting: Waiting | null;
  readonly resolution: Resolution | null;
  readonly answers: number;
  readonly wroteAt: Instant | null;
  readonly firstReplyAt: Instant | null;
}

/** The ticket with its present stage noted, where it stands otherwise than before. */
export function noteStage<T extends Standing>(ticket: T, at: Instant): T {
  const next = stageOf(ticket, at);
  const last = ticket.course.at(-1);
  if (last !== undefined && isSame(last, next)) return ticket;
  return { ...ticket, course: [...ticket.course, next] };
}

function stageOf(ticket: Standing, at: Instant): Stage {
  const { status, tier, assignee, waiting, resolution, answers, wroteAt, firstReplyAt } = ticket;
  const wrote = wroteAt !== null && firstReplyAt !== null && wroteAt > firstReplyAt;
  return {
    at,
    status,
    tier,
    assignee,
    ...(waiting === null ? {} : { on: waiting.on }),
    ...(isActive(status) || resolution === null ? {} : { end: { code: resolution.code, answers, wrote } }),
  };
}

/** Resolved and then closed is one end: what it was like is told of its beginning. */
function isSame(one: Stage, other: Stage): boolean {
  return (
    one.status === other.status &&
    one.tier === other.tier &&
    one.assignee === other.assignee &&
    one.on === other.on &&
    one.end?.code === other.end?.code
  );
}
