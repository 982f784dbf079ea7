/** A major incident: it disturbs many, so that it has one thread, its own rhythm of updates, and a review at its end. */
import type { Instant } from '../../calendar/instant.ts';
import type { Classification } from './priority.ts';

interface MajorUpdate {
  readonly at: Instant;
  readonly by: string;
  /** For everybody: staff wrote it to be read by all who are affected. */
  readonly text: string;
}

export interface Major {
  /** What staff tell the public; null while only the label says that it is one. */
  readonly headline: string | null;
  readonly by: string;
  readonly since: Instant;
  /** Oldest first. */
  readonly updates: readonly MajorUpdate[];
  /** Null while it lasts; `why` where staff took it back while the ticket goes on. */
  readonly ended: { readonly at: Instant; readonly why: string | null } | null;
  /** What was learned of it, in staff’s words; null until somebody has written it. */
  readonly review: string | null;
  /** When its owner was asked for the review that was due. */
  readonly reviewAskedAt: Instant | null;
  /** The classification that it was declared on, which comes back when staff take it back; null once somebody set a priority. */
  readonly classifiedBefore: Classification | null;
}

/** A call for managers, by staff or by a requester who complains. */
export interface ManagerCall {
  readonly at: Instant;
  readonly by: string;
  /** Null where a requester gave no reason. */
  readonly why: string | null;
}

/** The major incident that a ticket is now; null where it is none, or not any more. */
export function ongoing(major: Major | null): Major | null {
  return major !== null && major.ended === null ? major : null;
}
