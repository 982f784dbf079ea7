/** Opens an issue of the week in the back office, and closes the one before with its last words. */
import type { JobOf } from '../../core/job.ts';
import { statusOf } from '../status.ts';
import { writeComment } from './comment.ts';
import type { JobContext } from './job-context.ts';
import { openOnce } from './own-issue.ts';
import { entering, isLocked } from './refused.ts';

type WeeklyIssue = JobOf<'problem-review' | 'weekly-report'>;

export async function openWeeklyIssue(job: WeeklyIssue, jobContext: JobContext): Promise<void> {
  const { owner, name: repo } = jobContext.there;
  const { key, opens, closes, repository } = job;
  await entering(repository, async () => {
    const next = opens === null ? null : await openOnce({ owner, repo, key, ...opens }, key, jobContext);
    const former = closes === null ? null : await jobContext.notes.get(closes.review);
    if (closes === null || former === null) return;
    const body = next === null ? closes.body : closes.body.replaceAll('{next}', `#${next}`);
    await closeFormer(Number(former), body, jobContext);
    await jobContext.notes.delete(closes.review);
  });
}

/** Somebody may have deleted it, or locked it: then the next stands without these words. */
async function closeFormer(number: number, body: string, jobContext: JobContext): Promise<void> {
  const { there: repository, client } = jobContext;
  try {
    await unlessLocked(() => writeComment({ repository, number }, body, jobContext));
    await client.rest.issues.update({
      owner: repository.owner,
      repo: repository.name,
      issue_number: number,
      state: 'closed',
      state_reason: 'completed',
    });
  } catch (error) {
    if (statusOf(error) !== 404 && statusOf(error) !== 410) throw error;
  }
}

async function unlessLocked(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isLocked(error)) throw error;
  }
}
