/** What the desk wants done in the world, as data. Each has a key that is used once, ever. */
import type { Instant } from './instant.ts';
import type { Letter } from './letter.ts';

export const announcementTypes = [
  'ticket.opened',
  'ticket.classified',
  'ticket.escalated',
  'ticket.assigned',
  'ticket.waiting',
  'ticket.resumed',
  'ticket.resolved',
  'ticket.reopened',
  'ticket.closed',
  'ticket.rated',
  'sla.warning',
  'sla.breached',
  'sla.met',
  'sla.corrected',
  'desk.recovered',
] as const;
export type AnnouncementType = (typeof announcementTypes)[number];

export interface Comment {
  readonly kind: 'comment';
  readonly key: string;
  readonly body: string;
  /** Of a milestone: should it be told long after, as after a downtime, one summary tells it with the others. */
  readonly summary?: LateNotice;
  /** What the desk owes to others goes before it: a refusal to somebody who is not of the staff. */
  readonly afterOthers?: boolean;
}

export interface LateNotice {
  /** When it was to be told. */
  readonly since: Instant;
  /** The same in one line, without the ticket’s number. */
  readonly line: string;
}

/** What only staff may read of a ticket: it goes into the back office, under an issue of the ticket’s own. */
export interface BackOfficeNote {
  readonly kind: 'back-office-note';
  readonly key: string;
  /** `owner/name` of the back office. */
  readonly repository: string;
  readonly body: string;
  readonly summary?: LateNotice;
}

interface Thumb {
  readonly kind: 'thumb';
  readonly key: string;
  /** The comment that is acknowledged; null is the issue itself. */
  readonly comment: number | null;
}

interface OpenDeveloperIssue {
  readonly kind: 'open-developer-issue';
  readonly key: string;
  /** `owner/name` of the developer repository. */
  readonly repository: string;
  readonly title: string;
  readonly body: string;
}

/** Words for the developers, in their issue. */
interface DeveloperComment {
  readonly kind: 'developer-comment';
  readonly key: string;
  /** `owner/name` of the developer repository. */
  readonly repository: string;
  readonly number: number;
  readonly body: string;
}

/** Acknowledges a comment of the developers. */
interface DeveloperThumb {
  readonly kind: 'developer-thumb';
  readonly key: string;
  readonly repository: string;
  readonly number: number;
  readonly comment: number;
}

/** Hangs the developers’ issue under the ticket’s own, where the platform knows sub-issues. */
interface SubIssue {
  readonly kind: 'sub-issue';
  readonly key: string;
  /** GitHub’s own number for their issue, not the one in its address. */
  readonly child: number;
}

/** Closes a linked issue that late news made needless, and says so to its developers. */
interface WithdrawDeveloperIssue {
  readonly kind: 'withdraw-developer-issue';
  readonly key: string;
  /** `owner/name` of the developer repository. */
  readonly repository: string;
  readonly number: number;
  readonly body: string;
}

export interface Announcement {
  readonly kind: 'announcement';
  readonly key: string;
  readonly type: AnnouncementType;
  readonly at: Instant;
  /** Facts that this type adds to those of the ticket. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Becomes an event of another ticket, in the same transaction. */
export interface TellTicket {
  readonly kind: 'tell-ticket';
  readonly key: string;
  readonly letter: Letter;
}

/** Looks whether the requester has put a thumb on a comment of the desk. */
interface ReadThumbs {
  readonly kind: 'read-thumbs';
  readonly key: string;
  /** The key of the comment. */
  readonly comment: string;
  /** GitHub’s number of the requester. */
  readonly by: number;
  readonly resolvedAt: Instant;
  readonly closedAt: Instant;
}

export type Effect =
  | Comment
  | BackOfficeNote
  | Thumb
  | OpenDeveloperIssue
  | WithdrawDeveloperIssue
  | DeveloperComment
  | DeveloperThumb
  | SubIssue
  | TellTicket
  | ReadThumbs
  | Announcement;
