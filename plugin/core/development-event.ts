/** What happened in the developers’ repository, as the ticket that it belongs to hears of it. */
import { z } from 'zod';
import { happened } from './happened.ts';
import { mayHoldSecrets } from './secret.ts';
import { linkedPullSchema, onDevelopment } from './ticket/development.ts';
import { actorSchema } from './ticket/person.ts';

const onIssue = { ...happened, ...onDevelopment };

/** The issue that the desk asked for is there, or has come out somewhere else. */
const opened = z.object({
  kind: z.literal('development-opened'),
  ...onIssue,
  url: z.string(),
  /** The key that the desk asked by, hidden in the issue’s body. */
  key: z.string().exactOptional(),
  /** GitHub’s own number for it, which links it as a sub-issue. */
  database: z.number().exactOptional(),
});
export type DevelopmentOpened = Readonly<z.infer<typeof opened>>;

const refused = z.object({
  kind: z.literal('development-refused'),
  ...happened,
  repository: z.string(),
  why: z.string(),
});
export type DevelopmentRefused = Readonly<z.infer<typeof refused>>;

const moved = z.object({
  kind: z.enum(['development-closed', 'development-reopened']),
  ...onIssue,
  by: actorSchema,
  completed: z.boolean(),
  /** Closed because another of their issues is about the same. */
  duplicate: z.boolean().exactOptional(),
});
export type DevelopmentMoved = Readonly<z.infer<typeof moved>>;

const milestone = z.object({
  kind: z.literal('development-milestone'),
  ...onIssue,
  title: z.string(),
  set: z.boolean(),
  /** When it is due; left out where it has no such day. */
  due: z.number().exactOptional(),
});
export type DevelopmentMilestone = Readonly<z.infer<typeof milestone>>;

const pull = z.object({ kind: z.literal('development-pull'), ...onIssue, pull: linkedPullSchema });
export type DevelopmentPull = Readonly<z.infer<typeof pull>>;

const released = z.object({
  kind: z.literal('development-released'),
  ...onIssue,
  tag: z.string(),
  url: z.string(),
  /** GitHub says that it holds a commit that mends the issue; false where no such commit is known. */
  certain: z.boolean(),
});
export type DevelopmentReleased = Readonly<z.infer<typeof released>>;

export const drifts = ['deleted', 'transferred', 'unreachable', 'locked', 'unlocked', 'renamed'] as const;
export type Drift = (typeof drifts)[number];

/** The issue is not any more what it was when the desk linked it. */
const drifted = z.object({
  kind: z.literal('development-drifted'),
  ...onIssue,
  how: z.enum(drifts),
  /** Where it is now, if it is still somewhere; after a transfer as another issue. */
  to: z
    .object({ ...onDevelopment, url: z.string() })
    .readonly()
    .nullable(),
});
export type DevelopmentDrifted = Readonly<z.infer<typeof drifted>>;

/** Somebody comments on it; `by.standing` is their role in the developers’ repository, not at the desk. */
const commented = z.object({
  kind: z.literal('development-commented'),
  ...onIssue,
  ...mayHoldSecrets,
  by: actorSchema,
  comment: z.number(),
  url: z.string(),
  body: z.string(),
  edit: z.boolean(),
  /** Of an edit: the text as it was, and whose it is. */
  before: z.object({ text: z.string(), author: z.number() }).readonly().exactOptional(),
  /** It was made on the closed issue; the news of the closing may still be on its way. */
  closed: z.boolean().exactOptional(),
});
export type DevelopmentCommented = Readonly<z.infer<typeof commented>>;

export const developmentEvents = [
  opened,
  refused,
  moved,
  milestone,
  pull,
  released,
  drifted,
  commented,
] as const;
export type DevelopmentEvent = Readonly<z.infer<(typeof developmentEvents)[number]>>;
