/** After a try that came after another: looks later whether both have written, as when GitHub was slow to show the first. */
import type { Instant } from '../../desk/instant.ts';
import { noteOf as officeNote } from '../../github/perform/back-office.ts';
import type { Job, JobOf } from '../../github/perform/job.ts';
import { noteOf as reportNote } from '../../github/perform/report.ts';
import type { Memory } from '../../store/memory.ts';
import type { NewEffect } from '../../store/queue/effect.ts';
import type { Store } from '../../store/store.ts';
import { readSaved } from '../saved.ts';
import { githubEffect } from './effects.ts';

/** When to look, in milliseconds: GitHub ends what takes long, and its copies catch up within seconds. */
const LOOKS = [2 * 60_000, 30 * 60_000] as const;

type TakeAway = JobOf<'take-away-doubles'>;
/** What a job writes: a comment on an issue, or an issue. */
type Trace = Pick<TakeAway, 'where' | 'on' | 'mark' | 'remembered'>;

/** The looks that a job deserves whose first try may have reached GitHub unseen. */
export async function looksForDoubles(
  job: Job,
  key: string,
  now: Instant,
  { memory }: Pick<Store, 'memory'>,
): Promise<readonly NewEffect[]> {
  const { installation, repository } = job;
  const traces = await tracesOf(job, key, memory);
  return traces.flatMap((trace, at) =>
    LOOKS.map((after) => {
      const look: TakeAway = { kind: 'take-away-doubles', installation, repository, ...trace, kept: null };
      const name = `${key}/doubles/${at}/${after}`;
      return githubEffect(name, name, look, now + after);
    }),
  );
}

/** The number of the one that the desk goes by, where it remembers one. */
export async function keptOf({ remembered, mark }: TakeAway, store: Store): Promise<number | null> {
  if (remembered !== null) return numberOr(await store.memory.get(remembered));
  const ticket = /^(\d+#\d+)\/.+\/developer-issue$/.exec(mark)?.[1];
  const row = ticket === undefined ? null : await store.tickets.get(ticket);
  const development = row === null ? null : readSaved(row.state).ticket.development;
  return development?.key === mark ? development.number : null;
}

async function tracesOf(job: Job, key: string, memory: Memory): Promise<readonly Trace[]> {
  const here = { owner: job.repository.owner, name: job.repository.name };
  const comment = (where: Trace['where'], on: number | null): readonly Trace[] =>
    on === null ? [] : [{ where, on, mark: key, remembered: null }];
  switch (job.kind) {
    case 'comment':
      return comment(here, job.number);
    case 'face':
      return [{ where: here, on: job.number, mark: 'card', remembered: `card/${job.ticket}` }];
    case 'developer-comment':
    case 'withdraw-developer-issue':
      return comment(repositoryOf(job.target), job.issue);
    case 'open-developer-issue':
      return [{ where: repositoryOf(job.target), on: null, mark: key, remembered: null }];
    case 'back-office-note': {
      const where = repositoryOf(job.officeNow ?? job.office);
      const note = officeNote(job);
      const issue: Trace = { where, on: null, mark: note, remembered: note };
      return [issue, ...comment(where, numberOr(await memory.get(note)))];
    }
    case 'report': {
      const note = reportNote(job);
      const issue: Trace = { where: here, on: null, mark: key, remembered: note };
      return [issue, ...comment(here, numberOr(await memory.get(note)))];
    }
    case 'mended':
      return comment(here, numberOr(await memory.get(reportNote(job))));
    case 'summary': {
      const where = job.office === null ? here : repositoryOf(job.officeNow ?? job.office);
      return [{ where, on: null, mark: job.note, remembered: job.note }];
    }
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

function repositoryOf(fullName: string): Trace['where'] {
  const [owner = '', name = ''] = fullName.split('/');
  return { owner, name };
}

function numberOr(note: string | null): number | null {
  return note === null ? null : Number(note);
}
