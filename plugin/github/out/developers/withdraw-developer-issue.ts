/** Tells developers that their linked issue is not needed after all, and closes it; they may open it again. */

import type { JobOf } from '../../../core/job.ts';
import { writeComment } from '../comment.ts';
import type { Hands } from '../hands.ts';
import { unlessLocked } from '../refused.ts';

export async function withdrawDeveloperIssue(
  job: JobOf<'withdraw-developer-issue'>,
  hands: Hands,
): Promise<void> {
  const { owner, name: repo } = hands.there;
  const on = { repository: hands.there, number: job.number };
  await unlessLocked(() => writeComment(on, job.body, hands));
  await hands.client.rest.issues.update({
    owner,
    repo,
    issue_number: job.number,
    state: 'closed',
    state_reason: 'not_planned',
  });
}
