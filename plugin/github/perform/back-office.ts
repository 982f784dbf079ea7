/** Writes what only staff may read into the back office: one issue there for each ticket, and comments on it. */
import { statusOf } from '../status.ts';
import { writeComment } from './comment.ts';
import type { Hands } from './hands.ts';
import type { JobOf } from './job.ts';
import { openOnce } from './own-issue.ts';
import { entering } from './refused.ts';

type Note = JobOf<'back-office-note'>;

export async function noteInBackOffice(job: Note, hands: Hands): Promise<void> {
  const [owner = '', name = ''] = (job.officeNow ?? job.office).split('/');
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

/** The ticket’s own issue there. */
async function openOffice(job: Note, owner: string, repo: string, hands: Hands): Promise<number> {
  const { title, url } = job;
  const key = noteOf(job);
  const body = `What only staff should read about ${url} stands here.`;
  return openOnce({ owner, repo, key, title, body }, key, hands);
}

/** The mark of the ticket’s issue there, under which its number is kept, too. */
export function noteOf({ ticket, office }: Pick<Note, 'ticket' | 'office'>): string {
  return `back-office/${office}/${ticket}`;
}
