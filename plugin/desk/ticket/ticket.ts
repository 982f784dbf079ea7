/** A ticket: an issue of the desk repository as the desk understands it, the fold of its events. */
import type { Clock } from '../clock/clock.ts';
import type { Instant } from '../instant.ts';
import type { Engagement } from './engagement.ts';
import type { Person } from './person.ts';
import type { Classification } from './priority.ts';
import type { Reach } from './reach.ts';
import type { Status, Waiting } from './status.ts';
import type { Tier } from './tier.ts';

export const kinds = ['incident', 'request', 'problem', 'known-error'] as const;
export type Kind = (typeof kinds)[number];

export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
}

/** Whose words a requester reads when a known error is suggested or applied. */
export interface KnownError {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
}

export interface Suggestion extends KnownError {
  /** The words that made it look alike, for people to judge it by. */
  readonly because: readonly string[];
}

export interface Handoff {
  readonly from: Tier;
  readonly to: Tier;
  readonly at: Instant;
  readonly by: string;
  readonly why: string | null;
}

/** The linked issue where developers work on it. */
export interface Development {
  readonly repository: string;
  /** Null until GitHub has told us that it was opened. */
  readonly number: number | null;
  readonly url: string | null;
  readonly state: 'asked' | 'open' | 'completed' | 'not-planned' | 'refused';
}

export interface Resolution {
  readonly code: 'solved' | 'withdrawn';
  readonly note: string | null;
  readonly by: string;
  readonly at: Instant;
  readonly verifiedBy: string | null;
}

export interface Rating {
  readonly stars: number;
  readonly comment: string | null;
}

/** A recorded extension of the resolution’s target. */
export interface Extension {
  /** Business milliseconds. */
  readonly length: number;
  readonly why: string;
  readonly by: string;
  readonly at: Instant;
}

/** A notice that is told when its people work: the milestone stands, its words wait. */
export interface HeldNotice {
  readonly at: Instant;
  /** `clockId` of the clock. */
  readonly clock: string;
  readonly milestone: string;
  /** The key of the comment. */
  readonly key: string;
}

export interface Ticket {
  /** `repository id#issue number`: it outlives a rename of the repository. */
  readonly id: string;
  readonly repository: Repository;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly requester: Person;
  readonly channel: 'portal' | 'form' | 'issue' | Reach;
  /** For whom staff opened it, who has no account here; null where the requester wrote it. */
  readonly onBehalfOf: string | null;
  readonly openedAt: Instant;
  readonly kind: Kind;
  readonly service: string | null;
  readonly classification: Classification;
  readonly tier: Tier;
  /** Who answers for it to its end (touch and hold); a login. */
  readonly owner: string | null;
  /** Who works on it now; a login. */
  readonly assignee: string | null;
  readonly status: Status;
  readonly waiting: Waiting | null;
  /** Essentials still owed by the requester: they were asked for once. */
  readonly missing: readonly string[];
  /** Logins that answered and may be staff, but cannot be seen: their words met no clock. */
  readonly unseen: readonly string[];
  readonly suggestions: readonly Suggestion[];
  readonly knownErrors: readonly KnownError[];
  readonly rejected: readonly string[];
  readonly handoffs: readonly Handoff[];
  readonly development: Development | null;
  readonly resolution: Resolution | null;
  readonly rating: Rating | null;
  readonly reopenings: number;
  readonly firstReplyAt: Instant | null;
  /** How often staff have answered in public, and when they last did. */
  readonly answers: number;
  readonly lastAnswerAt: Instant | null;
  /** How often the requester began to wait for a further answer, and whether they wait now. */
  readonly questions: number;
  readonly unanswered: boolean;
  readonly engagements: readonly Engagement[];
  /** Time that `/sla buy` gave the resolution. */
  readonly extensions: readonly Extension[];
  /** Labels that a milestone set, beside the desk’s own groups. */
  readonly marks: readonly string[];
  /** Words of a milestone that wait for somebody’s hours. */
  readonly held: readonly HeldNotice[];
  /** Staff may close a resolved ticket’s issue by GitHub’s button; the desk leaves their button alone. */
  readonly button: 'open' | 'closed';
  readonly clocks: readonly Clock[];
  /** The policy version (a commit) in force for this ticket. */
  readonly policy: string;
  /** When that version came to govern it: what a policy asks for is never due before it. */
  readonly policySince: Instant;
  /** Commands already run, by comment id: an edit runs only what is new. */
  readonly heard: Readonly<Record<string, readonly string[]>>;
}

export function ticketId(repository: number, issue: number): string {
  return `${repository}#${issue}`;
}

/** Whether this person asks for help here: staff who wrote it down for somebody else do not. */
export function isRequester({ requester, onBehalfOf }: Ticket, by: Pick<Person, 'id'>): boolean {
  return onBehalfOf === null && by.id === requester.id;
}

/** The last clock of a kind: the one that counts now. */
export function clockOf(ticket: Ticket, kind: Clock['kind']): Clock | undefined {
  return ticket.clocks.findLast((clock) => clock.kind === kind);
}
