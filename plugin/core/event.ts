/** What happened to a ticket, in the desk’s own words: the only thing that ever changes one. Nobody else describes an event. */
import { z } from 'zod';
import { askedRunbookSchema, citedArticleSchema } from './article.ts';
import { developmentEvents } from './development-event.ts';
import { happened } from './happened.ts';
import { pastSchema } from './past.ts';
import { issueElsewhereSchema } from './ticket/development.ts';
import { matchedSchema, suggestionSchema } from './ticket/known-error.ts';
import { namedMainSchema } from './ticket/merging.ts';
import { actorSchema, namedPersonSchema } from './ticket/person.ts';
import { repositorySchema } from './ticket/ticket.ts';
import { letters } from './ticket-message.ts';

const cited = z.array(citedArticleSchema).readonly();

const acted = { ...happened, by: actorSchema };

/** What may hold commands, which may name people. */
const mayName = {
  /** Those whom commands or the Assignees box name. Left out where nobody was looked up: such events are replayed as they were. */
  named: z.array(namedPersonSchema).readonly().exactOptional(),
  /** The tickets that `/duplicate` names and that there are. Left out as above. */
  mains: z.array(namedMainSchema).readonly().exactOptional(),
};

/** What may be an edit of a text. */
const mayBeEdited = {
  /** The text as it was, and whose it is: nothing of it is said by whoever edits it. Left out where GitHub tells neither, as by a sweep. */
  before: z.object({ text: z.string(), author: z.number() }).readonly().exactOptional(),
};

/** What may ask for staff articles. */
const mayAskRunbooks = {
  /** Left out where nothing is asked for, or nobody looked. */
  runbooks: z.array(askedRunbookSchema).readonly().exactOptional(),
};

/** What may take up again a ticket that was ended; it then goes on under the policy of that time. */
const mayReopen = {
  /** The policy version in force when it happened. */
  policy: z.string().exactOptional(),
};

/** What people do with GitHub’s boxes and buttons, which have whole seconds for their times. */
const mayTurn = {
  /**
   * Its place among the acts on the same box in the same second, as GitHub’s timeline orders them, counted from the one
   * that was heard first; left out where there was no other.
   */
  turn: z.number().exactOptional(),
};

const opened = z.object({
  kind: z.literal('opened'),
  ...acted,
  ...mayName,
  ...mayAskRunbooks,
  repository: repositorySchema,
  number: z.number(),
  url: z.string(),
  title: z.string(),
  body: z.string(),
  labels: z.array(z.string()).readonly(),
  assignees: z.array(z.string()).readonly(),
  /** The policy version in force when the ticket was opened. */
  policy: z.string(),
  suggestions: z.array(suggestionSchema).readonly(),
  /** What was at least possible; left out where nothing was, and by versions that did not keep it. */
  matched: z.array(matchedSchema).readonly().exactOptional(),
  cited,
  /** When the desk heard of it, where that was long after; left out otherwise. */
  heardAt: z.number().exactOptional(),
  /** GitHub was asked for it, because nobody told of it when it happened; left out otherwise. */
  read: z.literal(true).exactOptional(),
  /** It came from another repository, with all that was said there. */
  transferred: z.literal(true).exactOptional(),
  /** The key under which the desk itself opened it; left out where somebody else did. */
  askedBy: z.string().exactOptional(),
  /** Left out for an issue that was opened where the desk was. With it, `at` is when the desk got the issue. */
  past: pastSchema.exactOptional(),
});

const edited = z.object({
  kind: z.literal('edited'),
  ...acted,
  ...mayName,
  ...mayAskRunbooks,
  ...mayBeEdited,
  title: z.string(),
  body: z.string(),
  /** Left out where nobody looked, as by a sweep. */
  cited: cited.exactOptional(),
});

const commented = z.object({
  kind: z.literal('commented'),
  ...acted,
  ...mayName,
  ...mayReopen,
  ...mayAskRunbooks,
  ...mayBeEdited,
  comment: z.number(),
  body: z.string(),
  edit: z.boolean(),
  cited,
  /** It was written in the ticket’s issue in the back office, for colleagues; left out on the ticket itself. */
  office: issueElsewhereSchema.exactOptional(),
});

const labelled = z.object({
  kind: z.enum(['labelled', 'unlabelled']),
  ...acted,
  ...mayReopen,
  ...mayTurn,
  label: z.string(),
  cited,
});

const assigned = z.object({
  kind: z.enum(['assigned', 'unassigned']),
  ...acted,
  ...mayName,
  ...mayTurn,
  login: z.string(),
});

const closed = z.object({
  kind: z.literal('closed'),
  ...acted,
  ...mayTurn,
  reason: z.enum(['completed', 'not-planned', 'duplicate']),
});

/** The issue is not in the desk any more: nobody can read there what the desk would say. */
const gone = z.object({ kind: z.literal('gone'), ...acted, how: z.enum(['deleted', 'transferred']) });

const reopened = z.object({ kind: z.literal('reopened'), ...acted, ...mayReopen, ...mayTurn });

/** Time is one more visitor at the door. */
const due = z.object({ kind: z.literal('due'), ...happened });

const policyChanged = z.object({ kind: z.literal('policy-changed'), ...happened, policy: z.string() });

/** Nobody ran the desk for a while, from then on: it could neither ask nor end anything, and heard nobody. */
const away = z.object({
  kind: z.literal('away'),
  ...happened,
  /** When it was back. */
  until: z.number(),
});

/** What the requester’s reaction to the comment that told them of a resolution was, read when the ticket closed, or before. */
const thumbed = z.object({
  kind: z.literal('thumbed'),
  ...happened,
  up: z.boolean(),
  /** The time of the resolution, which names it. */
  resolvedAt: z.number(),
  /** A 👍 that was seen while the ticket waited for them: it confirms. Left out where it was read at closing, as their rating. */
  confirms: z.literal(true).exactOptional(),
});

/** An event as it is stored and as a history file has it: JSON. What earlier versions stored otherwise is lifted when it is read. */
export const eventSchema = z.discriminatedUnion('kind', [
  opened,
  edited,
  commented,
  labelled,
  assigned,
  closed,
  reopened,
  gone,
  due,
  policyChanged,
  away,
  thumbed,
  ...developmentEvents,
  ...letters,
]);

export type TicketEvent = Readonly<z.infer<typeof eventSchema>>;
type Of<Kind extends TicketEvent['kind']> = Extract<TicketEvent, { readonly kind: Kind }>;

export type Opened = Of<'opened'>;
export type Edited = Of<'edited'>;
export type Commented = Of<'commented'>;
export type Labelled = Of<'labelled' | 'unlabelled'>;
export type Assigned = Of<'assigned' | 'unassigned'>;
export type Closed = Of<'closed'>;
export type Reopened = Of<'reopened'>;
export type Gone = Of<'gone'>;
export type Away = Of<'away'>;
export type Thumbed = Of<'thumbed'>;

/** Every kind there is. */
export const eventKinds: readonly string[] = eventSchema.options.flatMap(({ shape }) =>
  'options' in shape.kind ? shape.kind.options : [shape.kind.value],
);

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
