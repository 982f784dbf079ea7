/** An issue as the local GitHub's own API shows it, with its comments. */
import type { Octokit } from '@octokit/rest';
import type { LocalGitHub } from '../../github-emulator/github.ts';

export interface Label {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly description: string;
}

export interface Comment {
  readonly id: number;
  readonly author: string;
  /** Markdown. */
  readonly body: string;
  /** ISO 8601, as GitHub writes it; so is `editedAt`. */
  readonly at: string;
  readonly editedAt: string;
  readonly reactions: Reactions;
  /** Folded away as outdated. */
  readonly isHidden: boolean;
}

/** How many people reacted, by GitHub's name of the reaction, such as `+1`; without those of which there is none. */
export type Reactions = Readonly<Record<string, number>>;

export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly state: 'open' | 'closed';
  /** Why it is closed, such as `not_planned`; null while it is open. */
  readonly reason: string | null;
  /** Null where it is no pull request. */
  readonly pull: 'open' | 'merged' | 'closed' | null;
  readonly author: string;
  /** Markdown. */
  readonly body: string;
  readonly at: string;
  readonly reactions: Reactions;
  readonly labels: readonly Label[];
  readonly assignees: readonly string[];
  readonly comments: readonly Comment[];
}

/** Where an issue is. */
export interface IssuePlace {
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
}

type Found = Awaited<ReturnType<Octokit['rest']['issues']['get']>>['data'];

/** Reads one issue; null where there is none. */
export async function readIssue(
  github: LocalGitHub,
  { repository, number }: IssuePlace,
): Promise<Issue | null> {
  const { issues } = github.as('admin').rest;
  const place = { ...placeOf(repository), issue_number: number };
  try {
    const { data } = await issues.get(place);
    const { data: comments } = await issues.listComments({ ...place, per_page: 100 });
    const hidden = data.pull_request === undefined ? await hiddenIn(github, repository, number) : new Set();
    return {
      ...summaryOf(data),
      comments: comments.map(({ id, user, body, created_at, updated_at, reactions }) => ({
        id,
        author: user?.login ?? 'ghost',
        body: body ?? '',
        at: created_at,
        editedAt: updated_at,
        reactions: countsOf(reactions),
        isHidden: hidden.has(id),
      })),
    };
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return null;
    throw new Error(`could not read ${repository}#${number} from the local GitHub`, { cause: error });
  }
}

/** The comments that are folded away, by their ids: GitHub's REST API does not tell. */
async function hiddenIn(
  github: LocalGitHub,
  repository: string,
  number: number,
): Promise<ReadonlySet<number>> {
  const { comments } = await github.issue(repository, number);
  return new Set(comments.filter(({ minimized }) => minimized).map(({ id }) => id));
}

/** All issues and pull requests of a repository, open ones first and newest first; their comments are not read. */
export async function listIssues(github: LocalGitHub, repository: string): Promise<readonly Issue[]> {
  const { data } = await github
    .as('admin')
    .rest.issues.listForRepo({ ...placeOf(repository), state: 'all', per_page: 100 });
  return data
    .map(summaryOf)
    .toSorted((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed') || b.number - a.number);
}

/** The names of a repository's labels. */
export async function listLabels(github: LocalGitHub, repository: string): Promise<readonly string[]> {
  const { data } = await github
    .as('admin')
    .rest.issues.listLabelsForRepo({ ...placeOf(repository), per_page: 100 });
  return data.map(({ name }) => name);
}

/** `acme/desk` in the words of GitHub's API. */
export function placeOf(repository: string): { readonly owner: string; readonly repo: string } {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}

function summaryOf(
  issue: Pick<
    Found,
    | 'number'
    | 'title'
    | 'state'
    | 'state_reason'
    | 'user'
    | 'created_at'
    | 'labels'
    | 'assignees'
    | 'pull_request'
    | 'reactions'
  > & {
    readonly body?: string | null | undefined;
  },
): Issue {
  const state = issue.state === 'closed' ? 'closed' : 'open';
  return {
    number: issue.number,
    title: issue.title,
    state,
    reason: state === 'open' ? null : (issue.state_reason ?? null),
    pull: pullOf(issue.pull_request, state),
    author: issue.user?.login ?? 'ghost',
    body: issue.body ?? '',
    at: issue.created_at,
    reactions: countsOf(issue.reactions),
    labels: issue.labels.map(labelOf),
    assignees: (issue.assignees ?? []).map(({ login }) => login),
    comments: [],
  };
}

function pullOf(pull: Found['pull_request'], state: Issue['state']): Issue['pull'] {
  if (pull === undefined) return null;
  return (pull.merged_at ?? null) === null ? state : 'merged';
}

function countsOf(reactions: Found['reactions']): Reactions {
  const counted = Object.entries(reactions ?? {}).filter(
    ([name]) => name !== 'total_count' && name !== 'url',
  );
  return Object.fromEntries(
    counted.flatMap(([name, count]) => (typeof count === 'number' && count > 0 ? [[name, count]] : [])),
  );
}

function labelOf(label: Found['labels'][number]): Label {
  if (typeof label === 'string') return { name: label, color: 'ededed', description: '' };
  return {
    name: label.name ?? '',
    color: label.color ?? 'ededed',
    description: label.description ?? '',
  };
}
