/** Writes what only staff may read into the back office: one issue there for each ticket, and comments on it. */

import type { JobOf } from '../../core/job.ts';
import { ticketId } from '../../core/ticket/ticket.ts';
import { localeIn, render } from '../../words/render.ts';
import { officeMark } from '../marker.ts';
import { statusOf } from '../status.ts';
import { writeComment } from './comment.ts';
import type { JobContext } from './job-context.ts';
import { openOnce } from './own-issue.ts';
import { entering } from './refused.ts';

type Note = JobOf<'back-office-note'>;

export async function noteInBackOffice(job: Note, jobContext: JobContext): Promise<void> {
  const repository = jobContext.there;
  const write = (number: number) => writeComment({ repository, number }, job.body, jobContext);
  const remembered = await jobContext.notes.get(noteOf(job));
  await entering(job.repository, async () => {
    if (remembered === null) return write(await openOffice(job, jobContext));
    try {
      return await write(Number(remembered));
    } catch (error) {
      // Somebody deleted the issue; what comes next deserves a new one.
      if (statusOf(error) !== 404 && statusOf(error) !== 410) throw error;
      return write(await openOffice(job, jobContext));
    }
  });
}

/** The ticket’s own issue there. */
async function openOffice(job: Note, jobContext: JobContext): Promise<number> {
  const { number, title, url } = job.place;
  const { owner, name: repo } = jobContext.there;
  const key = noteOf(job);
  const locale = localeIn(job.language ?? 'en');
  const body = render('office-issue', { url }, locale);
  const named = `Ticket #${number}: ${title}`.slice(0, 250);
  return openOnce({ owner, repo, key, title: named, body }, key, jobContext);
}

/** The mark of the ticket’s issue there, under which its number is kept, too. */
function noteOf({ repository: office, place }: Pick<Note, 'repository' | 'place'>): string {
  return officeMark({ office, ticket: ticketId(place.repository.id, place.number) });
}
