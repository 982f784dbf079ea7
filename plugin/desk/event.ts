/** What happened to a ticket, in the desk’s own words: the only thing that ever changes one. */
import type { Instant } from './instant.ts';
import type { Actor, NamedPerson } from './ticket/person.ts';
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

/** What may hold commands, which may name people. */
interface MayName {
  /** Those whom `/own` names. Left out in events of versions that looked nobody up: they are replayed as they were. */
  readonly named?: readonly NamedPerson[];
}

/** What may take up again a ticket that was ended; it then goes on under the policy of that time. */
interface MayReopen {
  /** The policy version in force when it happened. */
  readonly policy?: string;
}

export interface Opened extends Acted, MayName {
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

export interface Edited extends Acted, MayName {
  readonly kind: 'edited';
  readonly title: string;
  readonly body: string;
  /** Left out where nobody looked, as by a sweep. */
  readonly cited?: readonly CitedArticle[];
}

export interface Commented extends Acted, MayName, MayReopen {
  readonly kind: 'commented';
  readonly comment: number;
  readonly body: string;
  readonly edit: boolean;
  readonly cited: readonly CitedArticle[];
}

export interface Labelled extends Acted, MayReopen {
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

/** The issue is not in the desk any more: nobody can read there what the desk would say. */
export interface Gone extends Acted {
  readonly kind: 'gone';
  readonly how: 'deleted' | 'transferred';
}

export interface Reopened extends Acted, MayReopen {
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
  | Gone
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
  // A command in the same second as a label wins, so it comes after.
  commented: 5,
  // “Close with comment” is one act: its words come first.
  reopened: 6,
  closed: 6,
  gone: 8,
  due: 9,
  // What the developers do answers what the desk asked of them, also where it asked when something fell due: so it
  // comes after. GitHub cuts the time of their issue to the second, which may be the very instant that was due.
  'development-opened': 10,
  'development-refused': 10,
  'development-reopened': 11,
  'development-closed': 11,
};

/** The second key of a ticket’s own order: (time, rank, id). GitHub’s times have whole seconds. */
export function rankOf(event: TicketEvent): number {
  return ranks[event.kind];
}
