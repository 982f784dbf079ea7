/** The desk’s own issue about its set-up: a broken policy is said where people see it, and once it is mended. */
import { statusOf } from '../app.ts';
import { marked } from '../marker.ts';
import { writeComment } from './comment.ts';
import type { Hands } from './hands.ts';
import type { JobOf } from './job.ts';

/** One report is open at a time; what is new is a comment on it. */
export async function openReport(job: JobOf<'report'>, hands: Hands): Promise<void> {
  const { owner, name: repo } = job.repository;
  const open = await openNumber(job.repository.id, owner, repo, hands);
  if (open !== null) {
    await writeComment({ repository: job.repository, number: open }, job.body, hands);
    return;
  }
  const { data } = await hands.client.rest.issues.create({
    owner,
    repo,
    title: job.title,
    body: marked(job.body, hands.key),
  });
  await hands.notes.set(noteOf(job.repository.id), String(data.number));
}

export async function closeReport(job: JobOf<'mended'>, hands: Hands): Promise<void> {
  const { owner, name: repo } = job.repository;
  const open = await openNumber(job.repository.id, owner, repo, hands);
  if (open === null) return;
  await writeComment({ repository: job.repository, number: open }, job.body, hands);
  await hands.client.rest.issues.update({
    owner,
    repo,
    issue_number: open,
    state: 'closed',
    state_reason: 'completed',
  });
  await hands.notes.delete(noteOf(job.repository.id));
}

function noteOf(repository: number): string {
  return `report/${repository}`;
}

async function openNumber(
  repository: number,
  owner: string,
  repo: string,
  { client, notes }: Hands,
): Promise<number | null> {
  const known = await notes.get(noteOf(repository));
  if (known === null) return null;
  try {
    const { data } = await client.rest.issues.get({ owner, repo, issue_number: Number(known) });
    return data.state === 'open' ? data.number : null;
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 410) return null;
    throw error;
  }
}
