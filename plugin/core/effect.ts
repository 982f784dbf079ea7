/** What a ticket wants done in the world, as data. Each effect has a key that is used once, ever. Nobody else describes one. */
import { z } from 'zod';
import { articleDraftSchema } from '../../knowledge/text/article-draft.ts';
import { languages } from '../words/language.ts';
import { wanted } from './happened.ts';
import { issueElsewhere, issueElsewhereSchema } from './ticket/development.ts';
import { labelEffects } from './ticket/known-error.ts';
import { letters } from './ticket-message.ts';

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
  'problem.opened',
  'known-error.published',
  'known-error.fixed',
  'sla.warning',
  'sla.breached',
  'sla.met',
  'sla.corrected',
  'desk.recovered',
] as const;
export type AnnouncementType = (typeof announcementTypes)[number];

export const lateNotice = {
  /** When it was to be told. */
  since: z.number(),
  /** The same in one line, without the ticket’s number. */
  line: z.string(),
};
const lateNoticeSchema = z.object(lateNotice).readonly();
export type LateNotice = z.infer<typeof lateNoticeSchema>;

const keys = z.array(z.string()).readonly().exactOptional();

/**
 * An answer to one person, by GitHub’s number. It takes the place of their `earlier` one, the key of that comment, which is
 * edited while nobody has written below it, and of those that the earlier one `replaced`, should they still be there.
 */
const toAsker = z.object({ to: z.number(), earlier: z.string().nullable(), replaced: keys }).readonly();

const comment = z.object({
  kind: z.literal('comment'),
  ...wanted,
  body: z.string(),
  /** Of a milestone: should it be told long after, as after a downtime, one summary tells it with the others. */
  summary: lateNoticeSchema.exactOptional(),
  /** What the desk owes to others goes before it: a refusal to somebody who is not of the staff. */
  afterOthers: z.boolean().exactOptional(),
  toAsker: toAsker.exactOptional(),
  /**
   * Only staff need it, and they would not learn of it otherwise: it is folded away once `clock`, a `clockId`, is over,
   * or without one once staff have acted.
   */
  forStaff: z.object({ clock: z.string().nullable() }).readonly().exactOptional(),
});
export type Comment = Readonly<z.infer<typeof comment>>;

/** An answer that only its asker needs, as `toAsker` of a comment, where they asked in another repository. */
const answerElsewhere = z.object({
  kind: z.literal('answer-elsewhere'),
  ...wanted,
  ...issueElsewhere,
  body: z.string(),
  toAsker,
});

/** Takes away an answer that has served. */
const takeAwayComment = z.object({
  kind: z.literal('take-away-comment'),
  ...wanted,
  /** GitHub’s number of whoever it answers. */
  to: z.number(),
  /** The key of the comment, and those that it took the place of. */
  comment: z.string(),
  replaced: keys,
  /** As its comment: what is taken away must have been written. */
  afterOthers: z.boolean().exactOptional(),
  /** Where it stands; left out where that is on the ticket. */
  on: issueElsewhereSchema.exactOptional(),
});

/** Folds away the comment of a key, which was for staff and is over. GitHub calls it to minimize one. */
const minimizeComment = z.object({ kind: z.literal('minimize-comment'), ...wanted, comment: z.string() });

/** What only staff may read of a ticket: it goes into the back office, under an issue of the ticket’s own. */
const backOfficeNote = z.object({
  kind: z.literal('back-office-note'),
  ...wanted,
  /** `owner/name` of the back office. */
  repository: z.string(),
  /** What staff are spoken to in; left out by versions that wrote the issue there in English. */
  language: z.enum(languages).exactOptional(),
  body: z.string(),
  summary: lateNoticeSchema.exactOptional(),
});
export type BackOfficeNote = Readonly<z.infer<typeof backOfficeNote>>;

/** 👍 for what was done, 😕 for what could not be: both notify nobody. */
const reaction = z.object({
  kind: z.literal('reaction'),
  ...wanted,
  content: z.enum(['+1', 'confused']),
  /** The comment that it is put on; null is the issue itself. */
  comment: z.number().nullable(),
  /** `owner/name` of the repository where that comment is; left out where it is on the ticket. */
  repository: z.string().exactOptional(),
});

const openDeveloperIssue = z.object({
  kind: z.literal('open-developer-issue'),
  ...wanted,
  /** `owner/name` of the developer repository. */
  repository: z.string(),
  title: z.string(),
  body: z.string(),
});

/** Words for the developers, in their issue. */
const developerComment = z.object({
  kind: z.literal('developer-comment'),
  ...wanted,
  ...issueElsewhere,
  body: z.string(),
});

/** Acknowledges a comment of the developers. */
const developerThumb = z.object({
  kind: z.literal('developer-thumb'),
  ...wanted,
  ...issueElsewhere,
  comment: z.number(),
});

/** Hangs the developers’ issue under the ticket’s own, where the platform knows sub-issues. */
const subIssue = z.object({
  kind: z.literal('sub-issue'),
  ...wanted,
  /** GitHub’s own number for their issue, not the one in its address. */
  child: z.number(),
});

/** Closes a linked issue that late news made needless, and says so to its developers. */
const withdrawDeveloperIssue = z.object({
  kind: z.literal('withdraw-developer-issue'),
  ...wanted,
  ...issueElsewhere,
  body: z.string(),
});

/** Drafts the article of a problem and proposes it as a pull request to the desk’s repository. */
const proposeArticle = z.object({
  kind: z.literal('propose-article'),
  ...wanted,
  language: z.enum(languages),
  /** The first number that was free when it was asked for, such as `KE-0043`. */
  first: z.string(),
  draft: articleDraftSchema,
});

/** Proposes that the article says in what its trouble is fixed. */
const fixArticle = z.object({
  kind: z.literal('fix-article'),
  ...wanted,
  language: z.enum(languages),
  /** Such as `KE-0043`. */
  article: z.string(),
  /** Its file in the desk’s repository. */
  path: z.string(),
  /** The version that brought the fix. */
  version: z.string(),
  /** The day of the release, as `2026-11-29`. */
  on: z.string(),
});

/** Looks whether the requester has put a thumb on a comment of the desk. */
const readThumbs = z.object({
  kind: z.literal('read-thumbs'),
  ...wanted,
  /** The key of the comment. */
  comment: z.string(),
  /** GitHub’s number of the requester. */
  by: z.number(),
  resolvedAt: z.number(),
  /** Left out where the ticket still waits for the requester to say whether it works. */
  closedAt: z.number().exactOptional(),
});

/**
 * Opens an issue in the desk that is a ticket of its own, such as a problem: GitHub’s news of the issue makes the ticket,
 * which knows the key under which it was opened.
 */
export const openTicket = z.object({
  kind: z.literal('open-ticket'),
  ...wanted,
  title: z.string(),
  body: z.string(),
  labels: z.array(z.string()).readonly(),
});
type OpenTicket = Readonly<z.infer<typeof openTicket>>;

/** Those that GitHub carries out. */
export const ticketEffects = [
  comment,
  answerElsewhere,
  takeAwayComment,
  minimizeComment,
  backOfficeNote,
  reaction,
  openDeveloperIssue,
  withdrawDeveloperIssue,
  developerComment,
  developerThumb,
  subIssue,
  proposeArticle,
  fixArticle,
  readThumbs,
  ...labelEffects,
] as const;
type GitHubEffect = Readonly<z.infer<(typeof ticketEffects)[number]>>;

/** Goes to subscribers. */
const announcement = z.object({
  kind: z.literal('announcement'),
  ...wanted,
  type: z.enum(announcementTypes),
  at: z.number(),
  /** Facts that this type adds to those of the ticket. */
  data: z.record(z.string(), z.unknown()).readonly(),
});
export type Announcement = Readonly<z.infer<typeof announcement>>;

/** Becomes an event of another ticket, in the same transaction. */
const tellTicket = z.object({
  kind: z.literal('tell-ticket'),
  ...wanted,
  letter: z.discriminatedUnion('kind', letters),
});
export type TellTicket = Readonly<z.infer<typeof tellTicket>>;

export type Effect = GitHubEffect | OpenTicket | Announcement | TellTicket;
