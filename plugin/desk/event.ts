/** What happened to a ticket, in the desk’s own words: the only thing that ever changes one. */

import type { Crew } from './assignment/crew.ts';
import type { DevelopmentEvent } from './development-event.ts';
import type { Instant } from './instant.ts';
import type { Letter } from './letter.ts';
import type { Past } from './past.ts';
import type { TicketName } from './ticket/merging.ts';
import type { Actor, NamedPerson } from './ticket/person.ts';
import type { KnownError, Repository, Suggestion } from './ticket/ticket.ts';

/** An article as it stood when the event was handled, so that a replay says the same. */
export interface CitedArticle extends KnownError {
  readonly status: string | null;
  readonly workaround: string | null;
}

/** A staff article as it stood when the event was handled. */
export interface StaffArticle {
  readonly id: string;
  readonly title: string;
  /** Its file in the desk’s repository. */
  readonly path: string;
  /** Markdown. */
  readonly body: string;
}

/** What a `/runbook` asks for, and what the knowledge of that time has for it. */
export interface AskedRunbook {
  readonly asked: string;
  readonly article: StaffArticle | null;
  /** The numbers that it may have meant, the likeliest first, where there is no such article. */
  readonly near: readonly string[];
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
  /** Those whom commands or the Assignees box name. Left out in events of versions that looked nobody up: they are replayed as they were. */
  readonly named?: readonly NamedPerson[];
  /** The tickets that `/duplicate` names and that there are. Left out as above. */
  readonly mains?: readonly TicketName[];
}

/** What may be an edit of a text. */
interface MayBeEdited {
  /** The text as it was, and whose it is: nothing of it is said by whoever edits it. Left out where GitHub tells neither, as by a sweep. */
  readonly before?: { readonly text: string; readonly author: number };
}

/** What may ask for staff articles. */
interface MayAskRunbooks {
  /** Left out where nothing is asked for, or nobody looked. */
  readonly runbooks?: readonly AskedRunbook[];
}

/** What may take up again a ticket that was ended; it then goes on under the policy of that time. */
interface MayReopen {
  /** The policy version in force when it happened. */
  readonly policy?: string;
}

export interface Opened extends Acted, MayName, MayAskRunbooks {
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
  /** When the desk heard of it, where that was long after; left out otherwise. */
  readonly heardAt?: Instant;
  /** GitHub was asked for it, because nobody told of it when it happened; left out otherwise. */
  readonly read?: true;
  /** It came from another repository, with all that was said there. */
  readonly transferred?: true;
  /** Left out for an issue that was opened where the desk was. With it, `at` is when the desk got the issue. */
  readonly past?: Past;
}

export interface Edited extends Acted, MayName, MayAskRunbooks, MayBeEdited {
  readonly kind: 'edited';
  readonly title: string;
  readonly body: string;
  /** Left out where nobody looked, as by a sweep. */
  readonly cited?: readonly CitedArticle[];
}

export interface Commented extends Acted, MayName, MayReopen, MayAskRunbooks, MayBeEdited {
  readonly kind: 'commented';
  readonly comment: number;
  readonly body: string;
  readonly edit: boolean;
  readonly cited: readonly CitedArticle[];
}

/** What people do with GitHub’s boxes and buttons, which have whole seconds for their times. */
interface MayTurn {
  /**
   * Its place among the acts on the same box in the same second, as GitHub’s timeline orders them, counted from the one
   * that was heard first; left out where there was no other.
   */
  readonly turn?: number;
}

export interface Labelled extends Acted, MayReopen, MayTurn {
  readonly kind: 'labelled' | 'unlabelled';
  readonly label: string;
  readonly cited: readonly CitedArticle[];
}

export interface Assigned extends Acted, MayName, MayTurn {
  readonly kind: 'assigned' | 'unassigned';
  readonly login: string;
}

export interface Closed extends Acted, MayTurn {
  readonly kind: 'closed';
  readonly reason: 'completed' | 'not-planned' | 'duplicate';
}

/** The issue is not in the desk any more: nobody can read there what the desk would say. */
export interface Gone extends Acted {
  readonly kind: 'gone';
  readonly how: 'deleted' | 'transferred';
}

export interface Reopened extends Acted, MayReopen, MayTurn {
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

/** Nobody ran the desk for a while, from then on: it could neither ask nor end anything, and heard nobody. */
export interface Away extends Happened {
  readonly kind: 'away';
  /** When it was back. */
  readonly until: Instant;
}

/** What the requester’s reaction to the comment that told them of a resolution was, read when the ticket closed. */
export interface Thumbed extends Happened {
  readonly kind: 'thumbed';
  readonly up: boolean;
  /** The time of the resolution, which names it. */
  readonly resolvedAt: Instant;
}

/** By what happens, a ticket may come to somebody. */
interface MayGive {
  /** Left out where the policy gives nothing out, or nobody could be given it by this. */
  readonly crew?: Crew;
}

export type TicketEvent = (
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
  | Away
  | DevelopmentEvent
  | Thumbed
  | Letter
) &
  MayGive;

const ranks: Readonly<Record<TicketEvent['kind'], number>> = {
  opened: 0,
  'policy-changed': 1,
  away: 1,
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
  'development-drifted': 11,
  'development-milestone': 11,
  'development-pull': 11,
  // “Close with comment” is one act there, too.
  'development-commented': 11,
  'development-reopened': 12,
  'development-closed': 12,
  'development-released': 13,
  // Other tickets hear of what was done here, and it is known here before what they say.
  'duplicate-joined': 15,
  'duplicate-left': 15,
  'main-said': 15,
  thumbed: 16,
};

/** The second key of a ticket’s own order: (time, rank, id). GitHub’s times have whole seconds. */
export function rankOf(event: TicketEvent): number {
  return ranks[event.kind] * TURNS + ('turn' in event ? (event.turn ?? 0) : 0);
}

/** More acts than this on one box in one second are no person’s. */
const TURNS = 1_000;
