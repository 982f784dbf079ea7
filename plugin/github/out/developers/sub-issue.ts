/** Hangs the developers’ issue under the ticket’s: a decoration, for our own link table is the truth. */

import type { JobOf } from '../../../core/job.ts';
import { askedToWait, statusOf } from '../../status.ts';
import { issueOf } from '../comment.ts';
import type { JobContext } from '../job-context.ts';

/** Nothing comes of it where GitHub does not know sub-issues, does not allow this one, or has it already. */
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
