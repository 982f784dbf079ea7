/** What a subscriber is sent: a Standard Webhooks payload of type, time and data. */
import { createHash } from 'node:crypto';
import { isoOf } from '../calendar/instant.ts';
import type { Announcement } from '../core/effect.ts';
import type { Ticket } from '../core/ticket/ticket.ts';

/** The ticket as subscribers see it, the same in every message. Names and logins are GitHub's. */
interface TicketFacts {
  readonly id: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly service: string | null;
  readonly priority: string;
  readonly tier: number;
  readonly status: string;
  readonly owner: string | null;
  readonly assignee: string | null;
  readonly requester: string;
}

export interface Message {
  readonly type: Announcement['type'];
  /** When it happened, ISO 8601; not when it is sent. */
  readonly timestamp: string;
  /** The ticket as it was right after, and the number of the message among all of that ticket, beside what the type adds. */
  readonly data: Readonly<Record<string, unknown>> & {
    readonly ticket: TicketFacts;
    readonly sequence: number;
  };
}

/** A message about the desk itself, not about one of its tickets. */
export interface DeskMessage {
  readonly type: Announcement['type'];
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a message tells of a ticket is read from these. */
type Described = Pick<
  Ticket,
  | 'id'
  | 'repository'
  | 'number'
  | 'url'
  | 'title'
  | 'kind'
  | 'service'
  | 'classification'
  | 'tier'
  | 'status'
  | 'owner'
  | 'assignee'
  | 'requester'
>;

/** The message for an announcement about a ticket; `ticket` and `sequence` are never the announcement's own facts. */
export function messageOf(announcement: Announcement, ticket: Described, sequence: number): Message {
  return {
    type: announcement.type,
    timestamp: isoOf(announcement.at),
    data: { ...announcement.data, sequence, ticket: factsOf(ticket) },
  };
}

/**
 * The `webhook-id` of a message: the same at every try and for every subscriber, so that a doubled one can be told. It
 * is drawn from the announcement's key because the signed text is parted by full stops, which keys contain.
 */
export function messageId(key: string): string {
  return `msg_${createHash('sha256').update(key).digest('base64url').slice(0, 27)}`;
}

function factsOf(ticket: Described): TicketFacts {
  const { id, number, url, title, kind, service, tier, status, owner, assignee } = ticket;
  return {
    id,
    repository: `${ticket.repository.owner}/${ticket.repository.name}`,
    number,
    url,
    title,
    kind,
    service,
    priority: ticket.classification.priority,
    tier,
    status,
    owner,
    assignee,
    requester: ticket.requester.login,
  };
}
