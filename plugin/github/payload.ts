/** The fields of GitHub’s webhooks that the desk reads; everything else is cut away before it is stored. */
import { z } from 'zod';

const user = z.object({ id: z.number(), login: z.string(), type: z.string().default('User') });
const labels = z.array(z.object({ name: z.string() })).default([]);

const repository = z.object({
  id: z.number(),
  name: z.string(),
  owner: z.object({ login: z.string() }),
  default_branch: z.string().optional(),
});

const issue = z.object({
  id: z.number(),
  number: z.number(),
  title: z.string(),
  body: z.string().nullish(),
  html_url: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  closed_at: z.string().nullish(),
  state: z.string().optional(),
  state_reason: z.string().nullish(),
  user: user.nullable(),
  labels,
  assignees: z.array(z.object({ login: z.string() })).default([]),
  pull_request: z.object({}).nullish(),
});

const installation = z.object({ id: z.number() });

const common = z.object({
  action: z.string().optional(),
  sender: user.optional(),
  installation: installation.optional(),
  repository: repository.optional(),
});

export const issuesPayload = common.required({ repository: true, sender: true, action: true }).extend({
  issue,
  label: z.object({ name: z.string() }).optional(),
  assignee: z.object({ login: z.string() }).nullish(),
});
export type IssuesPayload = z.infer<typeof issuesPayload>;

export const commentPayload = common.required({ repository: true, sender: true, action: true }).extend({
  issue,
  comment: z.object({
    id: z.number(),
    body: z.string().nullish(),
    created_at: z.string(),
    updated_at: z.string(),
    user: user.nullable(),
  }),
});
export type CommentPayload = z.infer<typeof commentPayload>;

export const pushPayload = common.required({ repository: true }).extend({
  ref: z.string(),
  after: z.string(),
  deleted: z.boolean().default(false),
});
export type PushPayload = z.infer<typeof pushPayload>;

export const labelPayload = common.required({ repository: true, sender: true, action: true }).extend({
  label: z.object({ name: z.string() }),
  changes: z.object({ name: z.object({ from: z.string() }).optional() }).optional(),
});
export type LabelPayload = z.infer<typeof labelPayload>;

const named = z.object({ id: z.number(), full_name: z.string() });

export const installationPayload = common.required({ installation: true, action: true }).extend({
  repositories: z.array(named).default([]),
  repositories_added: z.array(named).default([]),
});
export type InstallationPayload = z.infer<typeof installationPayload>;

/** What every event has that we only count: enough to log it. */
export const otherPayload = common;
export type OtherPayload = z.infer<typeof otherPayload>;

export type Payload =
  | { readonly event: 'issues'; readonly payload: IssuesPayload }
  | { readonly event: 'issue_comment'; readonly payload: CommentPayload }
  | { readonly event: 'push'; readonly payload: PushPayload }
  | { readonly event: 'label'; readonly payload: LabelPayload }
  | { readonly event: 'installation'; readonly payload: InstallationPayload }
  | { readonly event: 'other'; readonly name: string; readonly payload: OtherPayload };

/** Reads a webhook’s JSON; throws a ZodError where a field that we read is missing. */
export function readPayload(event: string, json: unknown): Payload {
  switch (event) {
    case 'issues':
      return { event, payload: issuesPayload.parse(json) };
    case 'issue_comment':
      return { event, payload: commentPayload.parse(json) };
    case 'push':
      return { event, payload: pushPayload.parse(json) };
    case 'label':
      return { event, payload: labelPayload.parse(json) };
    case 'installation':
    case 'installation_repositories':
      return { event: 'installation', payload: installationPayload.parse(json) };
    default:
      return { event: 'other', name: event, payload: otherPayload.parse(json) };
  }
}

/** What must be handled in order: one ticket, one repository, or one installation. */
export function streamOf({ event, payload }: Payload): string {
  if (event === 'issues' || event === 'issue_comment')
    return `${payload.repository.id}#${payload.issue.number}`;
  if (payload.repository !== undefined) return `repository/${payload.repository.id}`;
  return `installation/${payload.installation?.id ?? 'none'}`;
}
