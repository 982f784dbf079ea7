/** Writes a comment once: a retry finds the one it has written already. */
import type { Repository } from '../../core/ticket/ticket.ts';
import { marked, readMark } from '../marker.ts';
import type { JobContext } from './job-context.ts';

/** GitHub refuses a longer body. */
const LONGEST = 65_536;

/** An issue of whichever repository. */
interface OnIssue {
  readonly repository: Pick<Repository, 'owner' | 'name'>;
  readonly number: number;
}

/**
 * The id of the comment, written now or before.
 *
 * @param remembered the note that keeps its number, where there is one.
 */
export async function writeComment(
  on: OnIssue,
  body: string,
  jobContext: JobContext,
  remembered: string | null = null,
): Promise<number> {
  const { owner, name } = on.repository;
  jobContext.wrote({ where: { owner, name }, on: on.number, mark: jobContext.key, remembered });
  const earlier = jobContext.again ? await findComment(on, jobContext.key, jobContext) : null;
  if (earlier !== null) return earlier;
  const { data } = await jobContext.client.rest.issues.createComment({
    ...issueOf(on),
    body: fitting(body, jobContext.key),
  });
  return data.id;
}

/** The App’s own comment with this mark; the first, if there are several. */
export async function findComment(on: OnIssue, key: string, jobContext: JobContext): Promise<number | null> {
  return (await findComments(on, key, jobContext))[0] ?? null;
}

/** The oldest first. Somebody else’s copy of the mark counts for nothing. */
export async function findComments(
  on: OnIssue,
  key: string,
  { client, bot }: JobContext,
): Promise<readonly number[]> {
  const all = await client.paginate(client.rest.issues.listComments, { ...issueOf(on), per_page: 100 });
  return all
    .filter(({ user, body }) => user?.id === bot.id && readMark(body ?? '') === key)
    .map(({ id }) => id)
    .toSorted((one, other) => one - other);
}

export function issueOf({ repository, number }: OnIssue): {
  owner: string;
  repo: string;
  issue_number: number;
} {
  return { owner: repository.owner, repo: repository.name, issue_number: number };
}

/** Cut so that it fits together with its mark, which must survive. */
export function fitting(body: string, key: string): string {
  const whole = marked(body, key);
  if (whole.length <= LONGEST) return whole;
  const cut = '\n\n(cut: longer than a GitHub comment can be)';
  return marked(body.slice(0, LONGEST - (whole.length - body.length) - cut.length) + cut, key);
}
