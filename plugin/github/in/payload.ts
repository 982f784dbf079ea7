/** The fields of GitHub’s webhooks that the desk reads; everything else is cut away before it is stored. */
import { z } from 'zod';
import {
  fullyNamed,
  ghost,
  installation,
  instant,
  issue,
  present,
  repository,
  text,
  user,
} from './payload-parts.ts';

const common = z.object({
  action: z.string().optional(),
  sender: user
    .nullable()
    .transform((one) => one ?? ghost)
    .optional(),
  installation: installation.nullish().transform((one) => one ?? undefined),
  repository: repository.nullish().transform((one) => one ?? undefined),
});

/** Of a milestoning, and of its undoing: the one that it is about. */
const milestone = z.object({ title: z.string(), due_on: instant.nullish() }).nullish();

/** Of an edit: what was changed, as it was. */
const edits = { body: z.object({ from: text.nullish() }).optional().catch(undefined) };

export const issuesPayload = common.required({ repository: true, sender: true, action: true }).extend({
  issue,
  label: z.object({ name: z.string() }).nullish(),
  assignee: z.object({ login: z.string() }).nullish(),
  milestone,
  /** The desk’s own note on what it asked GitHub for; no webhook has it. */
  read: z.literal(true).optional(),
  /** Of an edit; and of a transfer, told by its source and by its target. */
  changes: z
    .object({
      ...edits,
      new_issue: z.object({ number: z.number(), html_url: z.string() }).optional().catch(undefined),
      new_repository: fullyNamed.optional().catch(undefined),
      old_issue: z.object({ number: z.number() }).optional().catch(undefined),
      old_repository: fullyNamed.optional().catch(undefined),
    })
    .nullish(),
});
export type IssuesPayload = z.infer<typeof issuesPayload>;

export const commentPayload = common.required({ repository: true, sender: true, action: true }).extend({
  issue,
  comment: z.object({
    id: z.number(),
    body: text.nullish(),
    created_at: instant,
    updated_at: instant,
    html_url: z.string().default(''),
    user: user.nullable(),
  }),
  changes: z.object(edits).nullish(),
});
export type CommentPayload = z.infer<typeof commentPayload>;

const pushPayload = common.required({ repository: true }).extend({
  ref: z.string(),
  after: z.string(),
  deleted: z.boolean().nullish(),
});
export type PushPayload = z.infer<typeof pushPayload>;

export const pullPayload = common.required({ repository: true, action: true }).extend({
  changes: z.object({ base: z.object({}).nullish() }).nullish(),
  milestone,
  pull_request: z.object({
    number: z.number(),
    html_url: z.string().default(''),
    title: z.string().nullish(),
    body: z.string().nullish(),
    state: z.string().nullish(),
    created_at: instant.nullish(),
    updated_at: instant.nullish(),
    closed_at: instant.nullish(),
    merged_at: instant.nullish(),
    merge_commit_sha: z.string().nullish(),
    /** The repository of a head is null once its fork is deleted. */
    head: z.object({ sha: z.string(), repo: z.object({ id: z.number() }).nullish() }),
    base: z.object({ ref: z.string() }),
  }),
});
export type PullPayload = z.infer<typeof pullPayload>;

export const releasePayload = common.required({ repository: true, action: true }).extend({
  release: z.object({
    id: z.number(),
    tag_name: z.string(),
    html_url: z.string(),
    draft: z.boolean().nullish(),
    prerelease: z.boolean().nullish(),
    published_at: instant.nullish(),
  }),
});
export type ReleasePayload = z.infer<typeof releasePayload>;

const repositoryPayload = common.required({ repository: true, action: true });
type RepositoryPayload = z.infer<typeof repositoryPayload>;

const labelPayload = common.required({ repository: true, sender: true, action: true }).extend({
  label: z.object({ name: z.string() }),
  changes: z.object({ name: z.object({ from: z.string() }).nullish() }).nullish(),
});
export type LabelPayload = z.infer<typeof labelPayload>;

const installed = z.array(fullyNamed.nullable()).nullish().transform(present);

const installationPayload = common.required({ installation: true, action: true }).extend({
  repositories: installed,
  repositories_added: installed,
  repositories_removed: installed,
});
export type InstallationPayload = z.infer<typeof installationPayload>;

/** What every event has that we only count. A shape that we do not know is no reason to refuse what we do not read. */
const otherPayload = z.object({
  action: common.shape.action.catch(undefined),
  sender: common.shape.sender.catch(undefined),
  installation: common.shape.installation.catch(undefined),
  repository: common.shape.repository.catch(undefined),
});
export type OtherPayload = z.infer<typeof otherPayload>;

export type Payload =
  | { readonly event: 'issues'; readonly payload: IssuesPayload }
  | { readonly event: 'issue_comment'; readonly payload: CommentPayload }
  | { readonly event: 'push'; readonly payload: PushPayload }
  | { readonly event: 'pull_request'; readonly payload: PullPayload }
  | { readonly event: 'release'; readonly payload: ReleasePayload }
  | { readonly event: 'repository'; readonly payload: RepositoryPayload }
  | { readonly event: 'label'; readonly payload: LabelPayload }
  | { readonly event: 'installation'; readonly payload: InstallationPayload }
  | { readonly event: 'other'; readonly name: string; readonly payload: OtherPayload };

/** The events that mean something to the desk, with the actions that do; null: it has no actions. */
const heeded: ReadonlyMap<string, readonly string[] | null> = new Map([
  [
    'issues',
    [
      'opened',
      'edited',
      'labeled',
      'unlabeled',
      'assigned',
      'unassigned',
      'closed',
      'reopened',
      'deleted',
      'transferred',
      'milestoned',
      'demilestoned',
      'locked',
      'unlocked',
    ],
  ],
  ['issue_comment', ['created', 'edited']],
  ['push', null],
  ['pull_request', ['opened', 'edited', 'synchronize', 'reopened', 'closed', 'milestoned', 'demilestoned']],
  ['release', ['published', 'released']],
  ['repository', ['renamed', 'transferred']],
  ['label', ['edited', 'deleted']],
  ['installation', ['created', 'unsuspend', 'new_permissions_accepted', 'deleted', 'suspend']],
  ['installation_repositories', ['added', 'removed']],
]);

/** Reads a webhook’s JSON; throws a ZodError where a field that we read is missing or is not what GitHub describes. */
export function readPayload(event: string, json: unknown): Payload {
  if (!isHeeded(event, json)) return { event: 'other', name: event, payload: otherPayload.parse(json) };
  switch (event) {
    case 'issues':
      return { event, payload: issuesPayload.parse(json) };
    case 'issue_comment':
      return { event, payload: commentPayload.parse(json) };
    case 'push':
      return { event, payload: pushPayload.parse(json) };
    case 'pull_request':
      return { event, payload: pullPayload.parse(json) };
    case 'release':
      return { event, payload: releasePayload.parse(json) };
    case 'repository':
      return { event, payload: repositoryPayload.parse(json) };
    case 'label':
      return { event, payload: labelPayload.parse(json) };
    default:
      return { event: 'installation', payload: installationPayload.parse(json) };
  }
}

const acting = z.object({ action: z.string() });

function isHeeded(event: string, json: unknown): boolean {
  const actions = heeded.get(event);
  if (actions === undefined) return false;
  const read = acting.safeParse(json);
  return actions === null || (read.success && actions.includes(read.data.action));
}

/** What must be handled in order: one ticket, one pull request, one repository, or one installation. */
export function streamOf({ event, payload }: Payload): string {
  if (event === 'issues' || event === 'issue_comment')
    return `${payload.repository.id}#${payload.issue.number}`;
  if (event === 'pull_request') return `pull/${payload.repository.id}/${payload.pull_request.number}`;
  if (payload.repository !== undefined) return `repository/${payload.repository.id}`;
  return `installation/${payload.installation?.id ?? 'none'}`;
}
