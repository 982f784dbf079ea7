/** After a try that came after another: looks later whether both have written, as when GitHub was slow to show the first. */
import type { Instant } from '../../desk/instant.ts';
import type { Job, JobOf } from '../../desk/job.ts';
import { noteOf as officeNote } from '../../github/perform/back-office.ts';
import { cardNote } from '../../github/perform/face.ts';
import type { GitHubJob } from '../../github/perform/perform.ts';
import { noteOf as reportNote } from '../../github/perform/report.ts';
import type { Memory } from '../../store/memory.ts';
import type { NewEffect } from '../../store/queue/effect.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import type { Store } from '../../store/store.ts';
import { readSaved } from '../saved.ts';
import type { Present } from './at-present.ts';

/** When to look, in milliseconds: GitHub ends what takes long, and its copies catch up within seconds. */
const LOOKS = [2 * 60_000, 30 * 60_000] as const;

type TakeAway = JobOf<'take-away-doubles'>;
/** What a job writes: a comment on an issue, or an issue. */
type Trace = Pick<TakeAway, 'where' | 'on' | 'mark' | 'remembered'>;

/** The looks that a job deserves whose first try may have reached GitHub unseen. */
export async function looksForDoubles(
  { job, there }: Present,
  now: Instant,
  { memory }: Pick<Store, 'memory'>,
): Promise<readonly NewEffect[]> {
  const { installation, repository } = job.place;
  const place = { installation, repository };
  const traces = await tracesOf(job, there, memory);
  return traces.flatMap((trace, at) =>
    LOOKS.map((after) => {
      const key = `${job.key}/doubles/${at}/${after}`;
      return outgoing({ kind: 'take-away-doubles', key, ...trace, place }, now + after);
    }),
  );
}

/** Of what was written twice: the number of the one that the desk goes by, where it remembers one. */
export async function keptOf(job: Job, store: Store): Promise<number | null> {
  if (job.kind !== 'take-away-doubles') return null;
  const { remembered, mark } = job;
  if (remembered !== null) return numberOr(await store.memory.get(remembered));
  const ticket = /^(\d+#\d+)\/.+\/developer-issue$/.exec(mark)?.[1];
  const row = ticket === undefined ? null : await store.tickets.get(ticket);
  const development = row === null ? null : readSaved(row.state).ticket.development;
  return development?.key === mark ? development.number : null;
}

async function tracesOf(job: GitHubJob, there: Present['there'], memory: Memory): Promise<readonly Trace[]> {
  const { key } = job;
  const { owner, name } = job.place.repository;
  const here = { owner, name };
  const comment = (where: Trace['where'], on: number | null): readonly Trace[] =>
    on === null ? [] : [{ where, on, mark: key, remembered: null }];
  switch (job.kind) {
    case 'comment':
      return comment(here, job.place.number);
    case 'face':
      return [{ where: here, on: job.place.number, mark: 'card', remembered: cardNote(job) }];
    case 'developer-comment':
    case 'withdraw-developer-issue':
      return comment(there, job.number);
    case 'open-developer-issue':
      return [{ where: there, on: null, mark: key, remembered: null }];
    case 'back-office-note': {
      const note = officeNote(job);
      const issue: Trace = { where: there, on: null, mark: note, remembered: note };
      return [issue, ...comment(there, numberOr(await memory.get(note)))];
    }
    case 'report': {
      const note = reportNote(job);
      const issue: Trace = { where: here, on: null, mark: key, remembered: note };
      return [issue, ...comment(here, numberOr(await memory.get(note)))];
    }
    case 'mended':
      return comment(here, numberOr(await memory.get(reportNote(job))));
    case 'summary':
      return [{ where: there, on: null, mark: job.note, remembered: job.note }];
    // GitHub gives each of these once, or shows only the newest.
    case 'thumb':
    case 'developer-thumb':
    case 'sub-issue':
    case 'labels':
    case 'check':
    // These only read, or tidy.
    case 'reread':
    case 'read-thumbs':
    case 'take-away-doubles':
      return [];
    default:
      return job satisfies never;
  }
}

function numberOr(note: string | null): number | null {
  return note === null ? null : Number(note);
}
