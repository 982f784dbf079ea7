/** What the desk wants done in the world, as data. Each has a key that is used once, ever. */
import type { Instant } from './instant.ts';

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
] as const;
export type AnnouncementType = (typeof announcementTypes)[number];

export interface Comment {
  readonly kind: 'comment';
  readonly key: string;
  readonly body: string;
}

export interface Thumb {
  readonly kind: 'thumb';
  readonly key: string;
  /** The comment that is acknowledged; null is the issue itself. */
  readonly comment: number | null;
}

export interface OpenDeveloperIssue {
  readonly kind: 'open-developer-issue';
  readonly key: string;
  /** `owner/name` of the developer repository. */
  readonly repository: string;
  readonly title: string;
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

export type Effect = Comment | Thumb | OpenDeveloperIssue | Announcement;
