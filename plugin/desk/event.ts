/** What happened to a ticket, in the desk’s own words: the only thing that ever changes one. */
import type { Instant } from './instant.ts';
import type { Actor } from './ticket/person.ts';
import type { KnownError, Repository, Suggestion } from './ticket/ticket.ts';

/** An article as it stood when the event was handled, so that a replay says the same. */
export interface CitedArticle extends KnownError {
  readonly status: string | null;
  readonly workaround: string | null;
}

interface Happened {
  /** Made from GitHub’s own facts, never from the delivery: the same act told twice has the same id. */
  readonly id: string;
  readonly ticket: string;
  readonly at: Instant;
}

interface Acted extends Happened {
  readonly by: Actor;
}

export interface Opened extends Acted {
  readonly kind: 'opened';
  readonly repository: Repository;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** The policy version in force when the ticket was opened. */
  readonly policy: string;
  readonly suggestions: readonly Suggestion[];
  readonly cited: readonly CitedArticle[];
}

export interface Edited extends Acted {
  readonly kind: 'edited';
  readonly title: string;
  readonly body: string;
}

export interface Commented extends Acted {
  readonly kind: 'commented';
  readonly comment: number;
  readonly body: string;
  readonly edit: boolean;
  readonly cited: readonly CitedArticle[];
}

export interface Labelled extends Acted {
  readonly kind: 'labelled' | 'unlabelled';
  readonly label: string;
  readonly cited: readonly CitedArticle[];
}

export interface Assigned extends Acted {
  readonly kind: 'assigned' | 'unassigned';
  readonly login: string;
}

export interface Closed extends Acted {
  readonly kind: 'closed';
  readonly reason: 'completed' | 'not-planned' | 'duplicate';
}

export interface Reopened extends Acted {
  readonly kind: 'reopened';
}

/** Time is one more visitor at the door. */
export interface Due extends Happened {
  readonly kind: 'due';
}

export interface PolicyChanged extends Happened {
  readonly kind: 'policy-changed';
  readonly policy: string;
}

export interface DevelopmentOpened extends Happened {
  readonly kind: 'development-opened';
  readonly repository: string;
  readonly number: number;
  readonly url: string;
}

export interface DevelopmentRefused extends Happened {
  readonly kind: 'development-refused';
  readonly repository: string;
  readonly why: string;
}

export interface DevelopmentMoved extends Acted {
  readonly kind: 'development-closed' | 'development-reopened';
  readonly repository: string;
  readonly number: number;
  readonly completed: boolean;
}

export type TicketEvent =
  | Opened
  | Edited
  | Commented
  | Labelled
  | Assigned
  | Closed
  | Reopened
  | Due
  | PolicyChanged
  | DevelopmentOpened
  | DevelopmentRefused
  | DevelopmentMoved;

const ranks: Readonly<Record<TicketEvent['kind'], number>> = {
  opened: 0,
  'policy-changed': 1,
  edited: 2,
  labelled: 3,
  unlabelled: 3,
  assigned: 4,
  unassigned: 4,
  'development-opened': 5,
  'development-refused': 5,
  'development-reopened': 6,
  'development-closed': 6,
  // A command in the same second as a label wins, so it comes after.
  commented: 7,
  reopened: 8,
  closed: 8,
  due: 9,
};

/** The second key of a ticket’s own order: (time, rank, id). GitHub’s times have whole seconds. */
export function rankOf(event: TicketEvent): number {
  return ranks[event.kind];
}
