/** Tells developers that their linked issue is not needed after all, and closes it; they may open it again. */

import type { JobOf } from '../../../core/job.ts';
import { writeComment } from '../comment.ts';
import type { JobContext } from '../job-context.ts';
import { unlessLocked } from '../refused.ts';

export async function withdrawDeveloperIssue(
  job: JobOf<'withdraw-developer-issue'>,
  jobContext: JobContext,
): Promise<void> {
  const { owner, name: repo } = jobContext.there;
  const on = { repository: jobContext.there, number: job.number };
  await unlessLocked(() => writeComment(on, job.body, jobContext));
  await jobContext.client.rest.issues.update({
    owner,
    repo,
    issue_number: job.number,
    state: 'closed',
    state_reason: 'not_planned',
  });
}
