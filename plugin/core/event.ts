/** What happened to a ticket, in the desk’s own words: the only thing that ever changes one. Nobody else describes an event. */
import { z } from 'zod';
import { askedRunbookSchema, citedArticleSchema } from './article.ts';
import { developmentEvents } from './development-event.ts';
import { happened } from './happened.ts';
import { pastSchema } from './past.ts';
import { mayHoldSecrets } from './secret.ts';
import { alertedEvent, alertSetSchema } from './ticket/alert.ts';
import { issueElsewhereSchema, namedIssueSchema } from './ticket/development.ts';
import { labelEvents, matchedSchema, noticedSchema, suggestionSchema } from './ticket/known-error.ts';
import { namedMainSchema } from './ticket/merging.ts';
import { actorSchema, namedPersonSchema } from './ticket/person.ts';
import { articleEvents } from './ticket/problem.ts';
import { repositorySchema } from './ticket/ticket.ts';
import { letters } from './ticket-message.ts';

const cited = z.array(citedArticleSchema).readonly();

const acted = { ...happened, by: actorSchema };

/** What may hold commands, which may name people. What is looked up for them stands here, so that a replay asks nobody. */
const mayName = {
  /** Those whom commands or the Assignees box name. Left out where nobody was looked up: such events are replayed as they were. */
  named: z.array(namedPersonSchema).readonly().exactOptional(),
  /** The tickets that `/duplicate` names and that there are. Left out as above. */
  mains: z.array(namedMainSchema).readonly().exactOptional(),
  /** The developers’ issues that `/fix` names and that there are. Left out as above. */
  issues: z.array(namedIssueSchema).readonly().exactOptional(),
  /** The number that a new known error can have, such as `KE-0043`. Left out as above. */
  freeNumber: z.string().exactOptional(),
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
  ...mayHoldSecrets,
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
  /** What staff alone are told of it; left out where there is nothing, and as above. */
  noticed: noticedSchema.exactOptional(),
  cited,
  /** When the desk heard of it, where that was long after; left out otherwise. */
  heardAt: z.number().exactOptional(),
  /** GitHub was asked for it, because nobody told of it when it happened; left out otherwise. */
  read: z.literal(true).exactOptional(),
  /** It came from another repository, with all that was said there. */
  transferred: z.literal(true).exactOptional(),
  /** The key under which the desk itself opened it; left out where somebody else did. */
  askedBy: z.string().exactOptional(),
  /** What monitoring said by then, which asked for the ticket; left out where somebody else did. */
  alerts: alertSetSchema.exactOptional(),
  /** Left out for an issue that was opened where the desk was. With it, `at` is when the desk got the issue. */
  past: pastSchema.exactOptional(),
});

const edited = z.object({
  kind: z.literal('edited'),
  ...acted,
  ...mayName,
  ...mayHoldSecrets,
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
  ...mayHoldSecrets,
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
  alertedEvent,
  ...labelEvents,
  ...developmentEvents,
  ...articleEvents,
  ...letters,
]);

export type TicketEvent = Readonly<z.infer<typeof eventSchema>>;
type Of<Kind extends TicketEvent['kind']> = Extract<TicketEvent, { readonly kind: Kind }>;

export type Opened = Of<'opened'>;
export type Edited = Of<'edited'>;
/** What was looked up for what somebody wrote or did, as it stood when the event was handled. Left out where nobody looked. */
export type Found = Pick<Edited, keyof typeof mayName | keyof typeof mayAskRunbooks | 'cited'>;
export type Commented = Of<'commented'>;
export type Labelled = Of<'labelled' | 'unlabelled'>;
export type Assigned = Of<'assigned' | 'unassigned'>;
export type Closed = Of<'closed'>;
export type Reopened = Of<'reopened'>;
export type Gone = Of<'gone'>;
export type Away = Of<'away'>;
export type Thumbed = Of<'thumbed'>;
export type Alerted = Of<'alerted'>;

/** Every kind there is. */
export const eventKinds: readonly string[] = eventSchema.options.flatMap(({ shape }) =>
  'options' in shape.kind ? shape.kind.options : [shape.kind.value],
);
