/** Takes away what an earlier try has written after all, when a later one had looked for it in vain. */

import type { JobOf } from '../../core/job.ts';
import { statusOf } from '../status.ts';
import { findComments } from './comment.ts';
import type { JobContext } from './job-context.ts';
import { findOwnIssues } from './own-issue.ts';

type TakeAway = JobOf<'take-away-doubles'>;

/** Keeps the one that is remembered, else the first. */
export async function takeAwayDoubles(job: TakeAway, jobContext: JobContext): Promise<void> {
  const mine = { ...jobContext, key: job.mark };
  try {
    await (job.on === null ? closeIssues(job, mine) : deleteComments(job, job.on, mine));
  } catch (error) {
    // The place is gone, or the App is shut out: then nothing is to be tidied there.
    if (![403, 404, 410].includes(statusOf(error) ?? 0)) throw error;
  }
}

async function deleteComments({ where }: TakeAway, number: number, jobContext: JobContext): Promise<void> {
  const found = await findComments({ repository: where, number }, jobContext.key, jobContext);
  for (const comment_id of doublesAmong(found, jobContext.kept))
    await jobContext.client.rest.issues.deleteComment({ owner: where.owner, repo: where.name, comment_id });
}

/** An App may not delete issues. Without its mark the double is an issue like any other: no news of it is ours. */
async function closeIssues({ where }: TakeAway, jobContext: JobContext): Promise<void> {
  const { owner, name: repo } = where;
  const found = await findOwnIssues(owner, repo, jobContext);
  const doubles = doublesAmong(found, jobContext.kept);
  const first = found.find((number) => !doubles.includes(number));
  for (const issue_number of doubles)
    await jobContext.client.rest.issues.update({
      owner,
      repo,
      issue_number,
      body: `Opened twice by mistake, because an answer of GitHub was lost. #${first} is the one that counts.`,
      state: 'closed',
      state_reason: 'not_planned',
    });
}

function doublesAmong(found: readonly number[], kept: number | null): readonly number[] {
  const first = kept !== null && found.includes(kept) ? kept : found[0];
  return found.filter((one) => one !== first);
}
