/** Tells the people of a desk that something of its own set-up is wrong, and that it is so no more. */
import type { Instant } from '../../calendar/instant.ts';
import type { Job } from '../../core/job.ts';
import type { Report } from '../../reply/set-up.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import type { Tx } from '../../store/tx.ts';

/** One report of each kind is open at a time in a desk. */
type Subject = Pick<Extract<Job, { readonly kind: 'report' }>, 'about' | 'place'> & {
  /** Begins the keys of what is said of it. */
  readonly key: string;
};

/** @param said a report, or the sentence that closes the one that is open */
export async function tell(
  { about, place, key }: Subject,
  said: Report | string,
  now: Instant,
  tx: Tx,
): Promise<void> {
  const job: Job =
    typeof said === 'string'
      ? { kind: 'mended', key: `${key}/mended/${now}`, about, place, body: said }
      : { kind: 'report', key: `${key}/report/${now}`, about, place, ...said };
  await tx.send([outgoing(job, now)]);
}
