/** Writes a summary of the desk: an issue of its own, edited in place as long as lines come in. */

import type { JobOf } from '../../core/job.ts';
import { statusOf } from '../status.ts';
import { fitting } from './comment.ts';
import type { JobContext } from './job-context.ts';
import { findOwnIssue } from './own-issue.ts';
import { entering } from './refused.ts';

type Summary = JobOf<'summary'>;

export async function writeSummary(job: Summary, jobContext: JobContext): Promise<void> {
  const { repository: office } = job;
  await (office === null ? write(job, jobContext) : entering(office, () => write(job, jobContext)));
}

async function write(job: Summary, jobContext: JobContext): Promise<void> {
  const { notes, there } = jobContext;
  const { owner, name: repo } = there;
  const known = await notes.get(job.note);
  if (known !== null && (await writeOver(Number(known), job, owner, repo, jobContext))) return;
  // An earlier text may have been written, and its number lost with the process or with GitHub’s answer.
  const found = await findOwnIssue(owner, repo, { ...jobContext, key: job.note });
  if (found !== null && (await writeOver(found, job, owner, repo, jobContext))) {
    await notes.set(job.note, String(found));
    return;
  }
  jobContext.wrote({ where: { owner, name: repo }, on: null, mark: job.note, remembered: job.note });
  const body = fitting(job.body, job.note);
  const { data } = await jobContext.client.rest.issues.create({ owner, repo, title: job.title, body });
  await notes.set(job.note, String(data.number));
}

/** False when somebody has deleted it: what comes in after that deserves a new one. */
async function writeOver(
  number: number,
  { title, body, note }: Summary,
  owner: string,
  repo: string,
  { client }: JobContext,
): Promise<boolean> {
  const text = { title, body: fitting(body, note) };
  try {
    await client.rest.issues.update({ owner, repo, issue_number: number, ...text });
    return true;
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 410) return false;
    throw error;
  }
}
