/** Writes into the developers’ issue; where it is not there any more, that is news of its own. */

import type { JobOf } from '../../../core/job.ts';
import { statusOf } from '../../status.ts';
import { writeComment } from '../comment.ts';
import type { JobContext } from '../job-context.ts';

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
