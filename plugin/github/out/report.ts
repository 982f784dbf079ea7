/** The desk’s own issue about its set-up: a broken policy is said where people see it, and once it is mended. */

import type { JobOf } from '../../core/job.ts';
import { statusOf } from '../status.ts';
import { writeComment } from './comment.ts';
import type { JobContext } from './job-context.ts';
import { openOnce } from './own-issue.ts';

/** One report is open at a time; what is new is a comment on it. */
export async function openReport(job: JobOf<'report'>, jobContext: JobContext): Promise<void> {
  const { owner, name: repo } = job.place.repository;
  const open = await openNumber(job, jobContext);
  if (open !== null) {
    await writeComment({ repository: job.place.repository, number: open }, job.body, jobContext);
    return;
  }
  const { title, body } = job;
  await openOnce({ owner, repo, key: jobContext.key, title, body }, noteOf(job), jobContext);
}

export async function closeReport(job: JobOf<'mended'>, jobContext: JobContext): Promise<void> {
  const { owner, name: repo } = job.place.repository;
  const open = await openNumber(job, jobContext);
  if (open === null) return;
  await writeComment({ repository: job.place.repository, number: open }, job.body, jobContext);
  await jobContext.client.rest.issues.update({
    owner,
    repo,
    issue_number: open,
    state: 'closed',
    state_reason: 'completed',
  });
  await jobContext.notes.delete(noteOf(job));
}

type AboutSetUp = Pick<JobOf<'report'>, 'about' | 'place'>;

/** Under which the number of the open report is kept. */
function noteOf({ about, place }: AboutSetUp): string {
  return `report/${place.repository.id}/${about}`;
}

async function openNumber(job: AboutSetUp, { client, notes }: JobContext): Promise<number | null> {
  const { owner, name: repo } = job.place.repository;
  const known = await notes.get(noteOf(job));
  if (known === null) return null;
  try {
    const { data } = await client.rest.issues.get({ owner, repo, issue_number: Number(known) });
    // Nothing can be added to a locked one.
    return data.state === 'open' && !data.locked ? data.number : null;
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 410) return null;
    throw error;
  }
}
