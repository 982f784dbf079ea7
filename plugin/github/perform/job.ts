/** What the outbox asks of GitHub: every job can be done twice and is seen once. */
import { z } from 'zod';

const repository = z.object({ id: z.number(), owner: z.string(), name: z.string() });

const face = z.object({
  labels: z.array(z.string()).readonly(),
  assignees: z.array(z.string()).readonly(),
  state: z.enum(['open', 'closed']),
  reason: z.enum(['completed', 'not_planned']).nullable(),
  card: z.string(),
});

/** What of the set-up is broken or mended: each has a report of its own. */
const reported = z.enum(['policy', 'articles']);

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
    title: z.string(),
    body: z.string(),
  }),
  z.object({ kind: z.literal('reread'), ...onIssue }),
  z.object({
    kind: z.literal('labels'),
    installation: z.number(),
    repository,
    /** A label that somebody renamed: it gets its name back and so stays on its issues. */
    renamed: z.object({ from: z.string(), to: z.string() }).nullable(),
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
    kind: z.literal('mended'),
    installation: z.number(),
    repository,
    about: reported,
    body: z.string(),
  }),
]);

export type Job = z.infer<typeof jobSchema>;
export type JobOf<K extends Job['kind']> = Extract<Job, { kind: K }>;
