/** After a try that came after another: looks later whether both have written, as when GitHub was slow to show the first. */
import type { Instant } from '../../calendar/instant.ts';
import type { Job } from '../../core/job.ts';
import type { Trace } from '../../github/out/job-context.ts';
import type { NewEffect } from '../../store/queue/effect.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import type { Store } from '../../store/store.ts';
import { readSaved } from '../saved.ts';

/** When to look, in milliseconds: GitHub ends what takes long, and its copies catch up within seconds. */
const LOOKS = [2 * 60_000, 30 * 60_000] as const;

/** The looks at what a job has written, whose first try may have reached GitHub unseen. */
export function looksForDoubles(
  { key, place: { installation, repository } }: Job,
  traces: readonly Trace[],
  now: Instant,
): readonly NewEffect[] {
  const place = { installation, repository };
  return traces.flatMap((trace, at) =>
    LOOKS.map((after) => {
      const look = `${key}/doubles/${at}/${after}`;
      return outgoing({ kind: 'take-away-doubles', key: look, ...trace, place }, now + after);
    }),
  );
}

/** Of what was written twice: the number of the one that the desk goes by, where it remembers one. */
export async function keptOf(job: Job, store: Store): Promise<number | null> {
  if (job.kind !== 'take-away-doubles') return null;
  const { remembered, mark } = job;
  if (remembered !== null) {
    const note = await store.memory.get(remembered);
    return note === null ? null : Number(note);
  }
  const ticket = /^(\d+#\d+)\/.+\/developer-issue$/.exec(mark)?.[1];
  const row = ticket === undefined ? null : await store.tickets.get(ticket);
  const development = row === null ? null : readSaved(row.state).ticket.development;
  return development?.key === mark ? development.number : null;
}
