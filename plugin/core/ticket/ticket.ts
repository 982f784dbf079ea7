/** A ticket: an issue of the desk repository as the desk understands it, the fold of its events. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import type { Clock } from '../clock.ts';
import type { Reach } from '../intake.ts';
import type { Monitored } from './alert.ts';
import type { Development, IssueElsewhere } from './development.ts';
import type { Engagement } from './engagement.ts';
import type { Judgement, KnownError, Matched, Noticed, StandingLabel, Suggestion } from './known-error.ts';
import type { Major, ManagerCall } from './major.ts';
import type { Duplicate, Main, Told } from './merging.ts';
import type { Person } from './person.ts';
import type { Classification } from './priority.ts';
import type { ProblemLink, ProblemRecord } from './problem.ts';
import type { Extension, Resolution } from './resolution.ts';
import type { Stage, Status, Waiting } from './status.ts';
import type { Tier } from './tier.ts';
import type { Handoff, Plan, Tested, TimeEntry } from './work.ts';

export const kinds = ['incident', 'request', 'problem', 'known-error'] as const;
export type Kind = (typeof kinds)[number];

/** Somebody asks for help in it; a problem or a known error is work of the desk’s own. */
export function isForPeople(kind: Kind): boolean {
  return kind === 'incident' || kind === 'request';
}

export const repositorySchema = z.object({ id: z.number(), owner: z.string(), name: z.string() }).readonly();
export type Repository = z.infer<typeof repositorySchema>;

export interface Rating {
  readonly stars: number;
  readonly comment: string | null;
}

/** What a requester thought of one resolution; it stays when the ticket is taken up again. */
export interface GivenRating extends Rating {
  /** The time of the resolution, which names it. */
  readonly resolvedAt: Instant;
  /** By `/rate`, or by a thumb on the comment that told of the resolution. */
  readonly by: 'words' | 'thumb';
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

/** An answer that stands on the issue for one person, who asked in vain or wanted to know something. */
export interface StandingAnswer {
  /** GitHub’s number of that person. */
  readonly to: number;
  /** The key of the comment. */
  readonly key: string;
  readonly at: Instant;
  /** What the desk owed to others went before it. */
  readonly afterOthers: boolean;
  /** Where it stands; left out where that is on the ticket. */
  readonly on?: IssueElsewhere;
  /** The keys of those that it takes the place of, the newest first; left out where there are none. */
  readonly replaced?: readonly string[];
}

/** A comment on the issue that tells staff what they would not learn otherwise. */
export interface StaffComment {
  readonly key: string;
  readonly at: Instant;
  /** `clockId` of the clock that it is about; null where any act of staff ends it. */
  readonly clock: string | null;
}

export interface Ticket extends Monitored {
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
  /** When its clocks began: when it was opened, or when the desk got an issue that was there before. */
  readonly openedAt: Instant;
  /** When GitHub made the issue, where it was there before the desk got it; left out otherwise. */
  readonly createdAt?: Instant;
  /** When the desk heard of it, where that was long after it was opened; left out otherwise. */
  readonly heardAt?: Instant;
  /** When nobody ran the desk the last time that the ticket met it; left out where it never did. */
  readonly away?: { readonly from: Instant; readonly until: Instant };
  /** The ticket that asked for it, and the key by which it did, where the desk itself opened it; left out otherwise. */
  readonly askedBy?: { readonly ticket: string; readonly key: string };
  /** The desk has still to ask for what is missing; left out once it has asked, and where there is nothing to ask. */
  readonly asking?: { readonly at: Instant; readonly waits: boolean };
  /** It was closed when the desk got it and was not taken up again: the desk shows nothing on it. */
  readonly closedBefore?: true;
  readonly kind: Kind;
  readonly service: string | null;
  readonly classification: Classification;
  /** What nobody has said of it yet: the policy’s assumption stands in. */
  readonly assumed: readonly ('impact' | 'urgency')[];
  readonly tier: Tier;
  /** Who answers for it to its end (touch and hold); a login. */
  readonly owner: string | null;
  /** Who works on it now; a login. */
  readonly assignee: string | null;
  /** Whom the desk gave it to, in turn or by a call, until they have done something about it; null where people took it. */
  readonly given: string | null;
  readonly status: Status;
  /** How it stood since its opening, oldest first. */
  readonly course: readonly Stage[];
  readonly waiting: Waiting | null;
  /** Essentials still owed by the requester: they were asked for once. */
  readonly missing: readonly string[];
  /** Of what the desk asked, what it reads from a plain answer; nothing of it once staff have asked something themselves. */
  readonly askedFor: readonly ('service' | 'impact')[];
  /** Logins that answered and may be staff, but cannot be seen: their words met no clock. */
  readonly unseen: readonly string[];
  readonly suggestions: readonly Suggestion[];
  /** What was at least possible when it was opened, whether or not anybody was told; left out where nothing was. */
  readonly matched?: readonly Matched[];
  /** What staff alone were told of when it was opened; left out where there was nothing. */
  readonly noticed?: Noticed;
  /** The last word of staff on each article; left out where they said nothing. */
  readonly judgements?: readonly Judgement[];
  /** Labels that stand on its issue as suggestions of GitHub’s, for staff to decide; left out where none ever did. */
  readonly suggestedLabels?: readonly StandingLabel[];
  readonly knownErrors: readonly KnownError[];
  readonly rejected: readonly string[];
  /** Known errors that had been tried when it was taken up again: nobody is told to try them once more. */
  readonly failed: readonly string[];
  readonly handoffs: readonly Handoff[];
  readonly development: Development | null;
  readonly resolution: Resolution | null;
  /** Of the present resolution. */
  readonly rating: Rating | null;
  /** Of every resolution that was rated, oldest first. */
  readonly ratings: readonly GivenRating[];
  readonly reopenings: number;
  /** The ticket that this one was merged into; null where it is no duplicate. */
  readonly main: Main | null;
  /** The problem that it comes from; null where nobody has named one. */
  readonly problem: ProblemLink | null;
  /** What it is beside a ticket, where it is a problem; null until something of it is known. */
  readonly record: ProblemRecord | null;
  /** Those merged into this one, by number. */
  readonly duplicates: readonly Duplicate[];
  /** What other tickets were last told of this one, by what they are to it and their id: `main 7#12`. */
  readonly told: Readonly<Record<string, Told>>;
  readonly firstReplyAt: Instant | null;
  /** How often staff have answered in public, and when they last did. */
  readonly answers: number;
  readonly lastAnswerAt: Instant | null;
  /** When staff last wrote what may have helped: an answer that was more than a question. */
  readonly advisedAt: Instant | null;
  /** How often the requester began to wait for an answer beside the opening, and whether they wait now. */
  readonly questions: number;
  readonly unanswered: boolean;
  /** When the requester last wrote words that something does not work; null where they never did. */
  readonly doubtedAt: Instant | null;
  /** When the requester last wrote more than thanks; null where they never did. */
  readonly wroteAt: Instant | null;
  readonly engagements: readonly Engagement[];
  /** The major incident that it is or was; null where it never was one. */
  readonly major: Major | null;
  readonly managerCalls: readonly ManagerCall[];
  /** The resolution action plan. */
  readonly plan: Plan | null;
  /** That it was restored and tested; of the present round alone. */
  readonly tested: Tested | null;
  readonly time: readonly TimeEntry[];
  /** When somebody was last asked for the time that they spent. */
  readonly timeAskedAt: Instant | null;
  /** Time that `/sla buy` gave the resolution. */
  readonly extensions: readonly Extension[];
  /** When staff last did something about it, or it came to somebody else. */
  readonly touchedAt: Instant;
  /** When somebody was asked since then because it lies still. */
  readonly nudges: readonly Instant[];
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
  /** One at most for each person. */
  readonly standingAnswers: readonly StandingAnswer[];
  readonly staffComments: readonly StaffComment[];
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

/**
 * Whether somebody would work for themselves here: a policy gives nobody their own ticket. Whoever wrote it down for
 * somebody else may have it; that other person may not, where staff named them by their login.
 */
export function isOwn(
  { requester, onBehalfOf }: Pick<Ticket, 'requester' | 'onBehalfOf'>,
  login: string,
): boolean {
  const asks = onBehalfOf === null ? requester.login : onBehalfOf.trim().replace(/^@/, '');
  return asks.toLowerCase() === login.toLowerCase();
}

/** From when on something may be counted that the desk tells: nobody is late with what they were not told yet. */
export function countedFrom(ticket: Pick<Ticket, 'heardAt' | 'away'>, at: Instant): Instant {
  return attendedFrom(ticket, Math.max(at, ticket.heardAt ?? at));
}

/** When the desk could first do what was due at that instant: while it was away, not before its return. */
export function attendedFrom({ away }: Pick<Ticket, 'away'>, at: Instant): Instant {
  return away !== undefined && at >= away.from && at < away.until ? away.until : at;
}

/** The last clock of a kind: the one that counts now. */
export function clockOf(ticket: Ticket, kind: Clock['kind']): Clock | undefined {
  return ticket.clocks.findLast((clock) => clock.kind === kind);
}

/** Somebody asked for it, and reads what is said there; monitoring and the desk itself do not. */
export function hasRequester({ alerts, kind }: Ticket): boolean {
  return alerts === undefined && isForPeople(kind);
}
