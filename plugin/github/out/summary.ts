/** Writes a summary of the desk: an issue of its own, edited in place as long as lines come in. */

import type { JobOf } from '../../core/job.ts';
import { statusOf } from '../status.ts';
import { fitting } from './comment.ts';
import type { Hands } from './hands.ts';
import { findOwnIssue } from './own-issue.ts';
import { entering } from './refused.ts';

type Summary = JobOf<'summary'>;

export async function writeSummary(job: Summary, hands: Hands): Promise<void> {
  const { repository: office } = job;
  await (office === null ? write(job, hands) : entering(office, () => write(job, hands)));
}

async function write(job: Summary, hands: Hands): Promise<void> {
  const { notes, there } = hands;
  const { owner, name: repo } = there;
  const known = await notes.get(job.note);
  if (known !== null && (await writeOver(Number(known), job, owner, repo, hands))) return;
  // An earlier text may have been written, and its number lost with the process or with GitHub’s answer.
  const found = await findOwnIssue(owner, repo, { ...hands, key: job.note });
  if (found !== null && (await writeOver(found, job, owner, repo, hands))) {
    await notes.set(job.note, String(found));
    return;
  }
  hands.wrote({ where: { owner, name: repo }, on: null, mark: job.note, remembered: job.note });
  const body = fitting(job.body, job.note);
  const { data } = await hands.client.rest.issues.create({ owner, repo, title: job.title, body });
  await notes.set(job.note, String(data.number));
}

/** False when somebody has deleted it: what comes in after that deserves a new one. */
async function writeOver(
  number: number,
  { title, body, note }: Summary,
  owner: string,
  repo: string,
  { client }: Hands,
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
