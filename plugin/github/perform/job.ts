/** What the outbox asks of GitHub: every job can be done twice and is seen once. */
import { z } from 'zod';
import { languages } from '../../words/language.ts';

const repository = z.object({ id: z.number(), owner: z.string(), name: z.string() });

const face = z.object({
  labels: z.array(z.string()).readonly(),
  assignees: z.array(z.string()).readonly(),
  state: z.enum(['open', 'closed']),
  reason: z.enum(['completed', 'not_planned', 'duplicate']).nullable(),
  card: z.string(),
  /** Of what is said beneath the card; jobs of earlier versions name none. */
  language: z.enum(languages).default('en'),
});

/** What of the set-up wants mending, or is mended: each has a report of its own. */
const reported = z.enum(['policy', 'articles', 'holidays', 'teams']);

/** A line of a file that a check has something to say of. */
const annotation = z.object({
  path: z.string(),
  /** Both counted from 1. */
  line: z.number(),
  column: z.number(),
  level: z.enum(['warning', 'failure']),
  message: z.string(),
});

/** GitHub’s number of the target; left out by earlier versions, and where nobody has been there yet. */
const targetId = z.number().nullish();

/** What the back office is called now; known only while the job is carried out. */
const officeNow = z.string().optional();

const onIssue = { installation: z.number(), repository, number: z.number() };

export const jobSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('face'), ...onIssue, ticket: z.string(), face }),
  z.object({ kind: z.literal('comment'), ...onIssue, body: z.string() }),
  z.object({ kind: z.literal('thumb'), ...onIssue, comment: z.number().nullable() }),
  z.object({
    kind: z.literal('open-developer-issue'),
    ...onIssue,
    ticket: z.string(),
    /** `owner/name` of the developer repository. */
    target: z.string(),
    targetId,
    title: z.string(),
    body: z.string(),
  }),
  z.object({
    kind: z.literal('withdraw-developer-issue'),
    ...onIssue,
    /** `owner/name` of the developer repository, and the number of the issue there. */
    target: z.string(),
    targetId,
    issue: z.number(),
    body: z.string(),
  }),
  z.object({
    kind: z.literal('developer-comment'),
    ...onIssue,
    ticket: z.string(),
    /** `owner/name` of the developer repository, and the number of the issue there. */
    target: z.string(),
    targetId,
    issue: z.number(),
    body: z.string(),
  }),
  z.object({
    kind: z.literal('developer-thumb'),
    ...onIssue,
    target: z.string(),
    targetId,
    comment: z.number(),
  }),
  /** GitHub’s own number for the developers’ issue. */
  z.object({ kind: z.literal('sub-issue'), ...onIssue, child: z.number() }),
  z.object({
    kind: z.literal('back-office-note'),
    ...onIssue,
    ticket: z.string(),
    /** `owner/name` of the back office. */
    office: z.string(),
    officeNow,
    /** The title of the ticket’s issue there, and the ticket’s own address. */
    title: z.string(),
    url: z.string(),
    body: z.string(),
  }),
  z.object({ kind: z.literal('reread'), ...onIssue }),
  z.object({
    kind: z.literal('read-thumbs'),
    ...onIssue,
    /** The key of the comment, GitHub’s number of whose thumb it is, and the times that name what it is about. */
    comment: z.string(),
    by: z.number(),
    resolvedAt: z.number(),
    closedAt: z.number(),
  }),
  z.object({
    kind: z.literal('labels'),
    installation: z.number(),
    repository,
    /** A label that somebody renamed: it gets its name back and so stays on its issues. */
    renamed: z.object({ from: z.string(), to: z.string() }).nullable(),
  }),
  z.object({
    kind: z.literal('check'),
    /** As it stands in the list of a pull request’s checks; jobs of earlier versions are all of the policy. */
    name: z.enum(['tierline policy', 'tierline articles']).default('tierline policy'),
    installation: z.number(),
    repository,
    /** The SHA of the commit that is checked. */
    head: z.string(),
    conclusion: z.enum(['success', 'neutral', 'failure']),
    title: z.string(),
    summary: z.string(),
    annotations: z.array(annotation).readonly(),
  }),
  z.object({
    kind: z.literal('report'),
    installation: z.number(),
    repository,
    about: reported,
    title: z.string(),
    body: z.string(),
  }),
  z.object({
    kind: z.literal('summary'),
    installation: z.number(),
    repository,
    /** `owner/name` of the back office, where it is for that. */
    office: z.string().nullable(),
    officeNow,
    /** Names the issue: what comes under the same name is written over it. */
    note: z.string(),
    title: z.string(),
    body: z.string(),
  }),
  z.object({
    kind: z.literal('take-away-doubles'),
    installation: z.number(),
    repository,
    /** Where it was written. */
    where: z.object({ owner: z.string(), name: z.string() }),
    /** The number of the issue that it is a comment on; null: it is an issue itself. */
    on: z.number().nullable(),
    mark: z.string(),
    /** The note that keeps the number of the one that counts, where there is such a note. */
    remembered: z.string().nullable(),
    /** That number, as it is when the doubles are looked for. */
    kept: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('mended'),
    installation: z.number(),
    repository,
    about: reported,
    body: z.string(),
  }),
]);

export type Job = z.infer<typeof jobSchema>;
export type JobOf<K extends Job['kind']> = Extract<Job, { kind: K }>;
