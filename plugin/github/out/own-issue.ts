/** The issues that the App opens: each under a key, which tells a later try that it is there already. */
import type { JobOf } from '../../core/job.ts';
import { readMark, ticketMark } from '../marker.ts';
import { fitting } from './comment.ts';
import type { JobContext } from './job-context.ts';

interface OwnIssue {
  readonly owner: string;
  readonly repo: string;
  readonly key: string;
  readonly title: string;
  readonly body: string;
  readonly labels?: readonly string[];
}

/** An issue in the desk that is a ticket of its own. */
export async function openTicket(job: JobOf<'open-ticket'>, jobContext: JobContext): Promise<void> {
  const { owner, name: repo } = jobContext.there;
  const { title, body, labels } = job;
  const key = ticketMark(job.key);
  await openOnce({ owner, repo, key, title, body, labels }, null, { ...jobContext, key });
}

/**
 * The number of the issue, opened now or before. What is about to be opened is noted first: several effects may want
 * the same issue, and the next of them must look for it where the answer to an earlier one was lost.
 *
 * @param remembered the note that keeps its number from then on.
 */
export async function openOnce(
  issue: OwnIssue,
  remembered: string | null,
  jobContext: JobContext,
): Promise<number> {
  const { owner, repo, key, title, body, labels = [] } = issue;
  const { client, notes } = jobContext;
  jobContext.wrote({ where: { owner, name: repo }, on: null, mark: key, remembered });
  const begun = `opening/${owner}/${repo}/${key}`;
  const mayBeThere = jobContext.again || (await notes.get(begun)) !== null;
  const earlier = mayBeThere ? await findOwnIssue(owner, repo, { ...jobContext, key }) : null;
  if (earlier === null) await notes.set(begun, 'yes');
  const number =
    earlier ??
    (
      await client.rest.issues.create({
        owner,
        repo,
        title,
        body: fitting(body, key),
        ...(labels.length === 0 ? {} : { labels: [...labels] }),
      })
    ).data.number;
  if (remembered !== null) await notes.set(remembered, String(number));
  await notes.delete(begun);
  return number;
}

/** Its number, the lowest if there are several; null when there is none. */
export async function findOwnIssue(
  owner: string,
  repo: string,
  jobContext: JobContext,
): Promise<number | null> {
  return (await findOwnIssues(owner, repo, jobContext))[0] ?? null;
}

/** The lowest number first. Somebody else’s copy of the mark counts for nothing. */
export async function findOwnIssues(
  owner: string,
  repo: string,
  { client, bot, key }: JobContext,
): Promise<readonly number[]> {
  const all = await client.paginate(client.rest.issues.listForRepo, {
    owner,
    repo,
    creator: bot.login,
    state: 'all',
    per_page: 100,
  });
  return all
    .filter(({ user, body }) => user?.id === bot.id && readMark(body ?? '') === key)
    .map(({ number }) => number)
    .toSorted((one, other) => one - other);
}
