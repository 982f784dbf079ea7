/** Writes into the developers’ issue; where it is not there any more, that is news of its own. */

import type { JobOf } from '../../../core/job.ts';
import { statusOf } from '../../status.ts';
import { writeComment } from '../comment.ts';
import type { JobContext } from '../job-context.ts';
import { unlessLocked } from '../refused.ts';

export interface Lost {
  readonly lost: true;
}

export async function tellDevelopers(
  job: JobOf<'developer-comment'>,
  jobContext: JobContext,
): Promise<Lost | null> {
  try {
    await writeComment({ repository: jobContext.there, number: job.number }, job.body, jobContext);
    return null;
  } catch (error) {
    if (isDeleted(error) || (jobContext.again && isShutOut(error))) return { lost: true };
    throw error;
  }
}

function isDeleted(error: unknown): boolean {
  return statusOf(error) === 410;
}

/** The App may not see or write it any more. The first time it may be a page that GitHub has not caught up with. */
function isShutOut(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 404) return true;
  // Its 403 may also mean “slower”, which is no closed door.
  return status === 403 && error instanceof Error && !/rate limit/i.test(error.message);
}

/** Tells them that their issue is not needed after all, and closes it; they may open it again. */
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
