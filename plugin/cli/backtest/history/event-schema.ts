/** The events of a history file, as the desk stores them: what each kind must have to be decided again. */
import { z } from 'zod';
import { drifts } from '../../../desk/development-event.ts';
import type { TicketEvent } from '../../../desk/event.ts';
import { tiers } from '../../../desk/ticket/tier.ts';

const standing = z.union([
  z.object({ seen: z.literal(true), levels: z.array(z.literal(tiers)), manager: z.boolean() }),
  z.object({ seen: z.literal(false), why: z.string() }),
]);

const by = z.object({ id: z.number(), login: z.string(), bot: z.boolean(), standing });

const cited = z.array(z.object({ id: z.string(), title: z.string(), url: z.string().nullable() }));

const opened = z.object({
  by,
  repository: z.object({ id: z.number(), owner: z.string(), name: z.string() }),
  number: z.number(),
  url: z.string(),
  title: z.string(),
  body: z.string(),
  labels: z.array(z.string()),
  assignees: z.array(z.string()),
  policy: z.string(),
  suggestions: z.array(z.object({ id: z.string() })),
  cited,
});

const labelled = z.object({ by, label: z.string(), cited });
const assigned = z.object({ by, login: z.string() });
const onDevelopment = z.object({ issue: z.string(), repository: z.string(), number: z.number() });
const moved = z.object({ by, repository: z.string(), number: z.number(), completed: z.boolean() });

/** By kind; a kind that the desk learns has to be put here, too. */
export const eventSchemas: Readonly<Record<TicketEvent['kind'], z.ZodType>> = {
  opened,
  edited: z.object({ by, title: z.string(), body: z.string() }),
  commented: z.object({ by, comment: z.number(), body: z.string(), edit: z.boolean(), cited }),
  labelled,
  unlabelled: labelled,
  assigned,
  unassigned: assigned,
  closed: z.object({ by, reason: z.enum(['completed', 'not-planned', 'duplicate']) }),
  reopened: z.object({ by }),
  gone: z.object({ by, how: z.enum(['deleted', 'transferred']) }),
  due: z.object({}),
  'policy-changed': z.object({ policy: z.string() }),
  away: z.object({ until: z.number() }),
  'development-opened': z.object({ repository: z.string(), number: z.number(), url: z.string() }),
  'development-refused': z.object({ repository: z.string(), why: z.string() }),
  'development-closed': moved,
  'development-reopened': moved,
  'development-milestone': onDevelopment.extend({ title: z.string(), set: z.boolean() }),
  'development-pull': onDevelopment.extend({
    pull: z.object({ repository: z.string(), number: z.number() }),
  }),
  'development-released': onDevelopment.extend({ tag: z.string(), url: z.string(), certain: z.boolean() }),
  'development-drifted': onDevelopment.extend({ how: z.enum(drifts) }),
  'development-commented': onDevelopment.extend({
    by,
    comment: z.number(),
    body: z.string(),
    edit: z.boolean(),
  }),
  'duplicate-joined': z.object({
    from: z.string(),
    duplicate: z.object({ id: z.string(), number: z.number() }),
  }),
  'duplicate-left': z.object({ from: z.string() }),
  'main-said': z.object({ from: z.string(), news: z.object({ state: z.string() }) }),
  thumbed: z.object({ up: z.boolean(), resolvedAt: z.number() }),
};

/** What every event has. */
export const happenedSchema = z.object({
  kind: z.string(),
  id: z.string(),
  ticket: z.string(),
  at: z.number(),
});
