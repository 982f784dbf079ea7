/** Writes what only staff may read into the back office: one issue there for each ticket, and comments on it. */
import { marked } from '../marker.ts';
import { statusOf } from '../status.ts';
import { writeComment } from './comment.ts';
import type { Hands } from './hands.ts';
import type { JobOf } from './job.ts';
import { entering } from './no-entry.ts';
import { findOwnIssue } from './own-issue.ts';

type Note = JobOf<'back-office-note'>;

export async function noteInBackOffice(job: Note, hands: Hands): Promise<void> {
  const [owner = '', name = ''] = job.office.split('/');
  const repository = { id: 0, owner, name };
  const write = (number: number) => writeComment({ repository, number }, job.body, hands);
  const remembered = await hands.notes.get(noteOf(job));
  await entering(job.office, async () => {
    if (remembered === null) return write(await openOffice(job, owner, name, hands));
    try {
      return await write(Number(remembered));
    } catch (error) {
      // Somebody deleted the issue; what comes next deserves a new one.
      if (statusOf(error) !== 404 && statusOf(error) !== 410) throw error;
      return write(await openOffice(job, owner, name, hands));
    }
  });
}

/** The ticket’s own issue there; a retry finds the one that an earlier try has opened. */
async function openOffice(job: Note, owner: string, repo: string, hands: Hands): Promise<number> {
  const key = noteOf(job);
  const earlier = hands.again ? await findOwnIssue(owner, repo, { ...hands, key }) : null;
  const number = earlier ?? (await create(job, owner, repo, key, hands));
  await hands.notes.set(key, String(number));
  return number;
}

async function create(
  { title, url }: Note,
  owner: string,
  repo: string,
  key: string,
  { client }: Hands,
): Promise<number> {
  const body = `What only staff should read about ${url} stands here.`;
  const { data } = await client.rest.issues.create({ owner, repo, title, body: marked(body, key) });
  return data.number;
}

function noteOf({ ticket, office }: Note): string {
  return `back-office/${office}/${ticket}`;
}
