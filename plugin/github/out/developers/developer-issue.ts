/** Opens the linked issue in a developer repository, if that repository accepts this desk. */

import type { JobOf } from '../../../core/job.ts';
import { readPolicy } from '../../../policy/read.ts';
import { fetchPolicy } from '../../files.ts';
import { askedToWait, statusOf } from '../../status.ts';
import { issueOf } from '../comment.ts';
import type { JobContext } from '../job-context.ts';
import { openOnce } from '../own-issue.ts';

export interface Refusal {
  readonly refused: string;
}

type OpenIssue = JobOf<'open-developer-issue'>;

export async function openDeveloperIssue(job: OpenIssue, jobContext: JobContext): Promise<Refusal | null> {
  const { owner, name: repo } = jobContext.there;
  const { repository } = job.place;
  const desk = `${repository.owner}/${repository.name}`;
  const refused = await whyNotAccepted(desk, jobContext.there, jobContext.client);
  if (refused !== null) return { refused };
  const { title, body } = job;
  await openOnce({ owner, repo, key: jobContext.key, title, body }, null, jobContext);
  return null;
}

/**
 * Nobody’s repository is written to unless its own people have said so in it. Null where they have.
 *
 * @param desk its `owner/name`
 */
export async function whyNotAccepted(
  desk: string,
  { owner, name: repo }: Pick<JobContext['there'], 'owner' | 'name'>,
  client: JobContext['client'],
): Promise<string | null> {
  const theirs = `${owner}/${repo}`;
  const howTo = `Its people accept this desk by writing \`accepts: [${desk}]\` into its \`.github/tierline.yml\`.`;
  try {
    await client.rest.repos.get({ owner, repo });
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 403)
      return `I cannot see ${theirs}: is the App installed there?`;
    throw error;
  }
  const file = await fetchPolicy(client, { id: 0, owner, name: repo });
  if (file === null) return `${theirs} does not accept this desk. ${howTo}`;
  const read = readPolicy(file);
  if ('problems' in read)
    return `the policy file of ${theirs} cannot be read, so it is not known whether it accepts this desk.`;
  const accepts = read.policy.accepts.some((name) => name.toLowerCase() === desk.toLowerCase());
  return accepts ? null : `${theirs} does not accept this desk. ${howTo}`;
}

/**
 * Hangs it under the ticket’s issue: a decoration, for our own link table is the truth. Nothing comes of it where GitHub does not know sub-issues, does not allow this one, or has
 * it already.
 */
export async function addSubIssue(job: JobOf<'sub-issue'>, jobContext: JobContext): Promise<void> {
  const silent = `no-sub-issues/${job.place.repository.id}`;
  try {
    await jobContext.client.rest.issues.addSubIssue({ ...issueOf(job.place), sub_issue_id: job.child });
    await jobContext.notes.delete(silent);
  } catch (error) {
    const status = statusOf(error);
    // A 403 may also mean “slower”, and then it says for how long.
    const refused = status !== null && [403, 404, 410, 422].includes(status) && askedToWait(error, 0) === 0;
    if (!refused) throw error;
    if ((await jobContext.notes.get(silent)) !== null) return;
    await jobContext.notes.set(silent, String(status));
    jobContext.log?.info(
      { repository: job.place.repository, status },
      'sub-issues are not linked here: GitHub refuses them',
    );
  }
}
