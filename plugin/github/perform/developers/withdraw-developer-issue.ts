/** Tells developers that their linked issue is not needed after all, and closes it; they may open it again. */
import { writeComment } from '../comment.ts';
import type { Hands } from '../hands.ts';
import type { JobOf } from '../job.ts';
import { unlessLocked } from '../refused.ts';

export async function withdrawDeveloperIssue(
  job: JobOf<'withdraw-developer-issue'>,
  hands: Hands,
): Promise<void> {
  const [owner = '', name = ''] = job.target.split('/');
  const on = { repository: { id: 0, owner, name }, number: job.issue };
  await unlessLocked(() => writeComment(on, job.body, hands));
  await hands.client.rest.issues.update({
    owner,
    repo: name,
    issue_number: job.issue,
    state: 'closed',
    state_reason: 'not_planned',
  });
}
