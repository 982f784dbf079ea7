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
}

export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly author: string;
  /** Markdown. */
  readonly body: string;
  readonly at: string;
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
    return {
      ...summaryOf(data),
      comments: comments.map(({ id, user, body, created_at, updated_at }) => ({
        id,
        author: user?.login ?? 'ghost',
        body: body ?? '',
        at: created_at,
        editedAt: updated_at,
      })),
    };
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return null;
    throw new Error(`could not read ${repository}#${number} from the local GitHub`, { cause: error });
  }
}

/** All issues of a repository, open ones first and newest first; their comments are not read. */
export async function listIssues(github: LocalGitHub, repository: string): Promise<readonly Issue[]> {
  const { data } = await github
    .as('admin')
    .rest.issues.listForRepo({ ...placeOf(repository), state: 'all', per_page: 100 });
  const found = data.filter((issue) => issue.pull_request === undefined).map(summaryOf);
  return found.toSorted(
    (a, b) => Number(a.state === 'closed') - Number(b.state === 'closed') || b.number - a.number,
  );
}

/** `acme/desk` in the words of GitHub's API. */
export function placeOf(repository: string): { readonly owner: string; readonly repo: string } {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}

function summaryOf(
  issue: Pick<Found, 'number' | 'title' | 'state' | 'user' | 'created_at' | 'labels' | 'assignees'> & {
    readonly body?: string | null | undefined;
  },
): Issue {
  return {
    number: issue.number,
    title: issue.title,
    state: issue.state === 'closed' ? 'closed' : 'open',
    author: issue.user?.login ?? 'ghost',
    body: issue.body ?? '',
    at: issue.created_at,
    labels: issue.labels.map(labelOf),
    assignees: (issue.assignees ?? []).map(({ login }) => login),
    comments: [],
  };
}

function labelOf(label: Found['labels'][number]): Label {
  if (typeof label === 'string') return { name: label, color: 'ededed', description: '' };
  return {
    name: label.name ?? '',
    color: label.color ?? 'ededed',
    description: label.description ?? '',
  };
}
