/** Tells the people of a desk that its policy was good when it came, and this version of Tierline refuses a part of it: once. */

import type { Job } from '../../core/job.ts';
import type { Place } from '../../core/place.ts';
import { deskLocale } from '../../reply/locale.ts';
import { sayStricterReader } from '../../reply/set-up.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import type { Deps } from '../deps.ts';
import { deskAt, versionAt } from './desks.ts';

/** Whoever mends the file closes the report, as with one that was never good. */
export async function mindPolicy(place: Place, deps: Deps): Promise<void> {
  const { store, clock, caches } = deps;
  const desk = await deskAt(place, deps);
  if (desk === null) return;
  const now = clock.now();
  const { version } = versionAt(desk, now);
  const locale = deskLocale(desk.policies(version));
  const problems = caches.refusals.get(version);
  const { id } = place.repository;
  const note = `broken/${id}`;
  if (problems === undefined || (await store.memory.get(note)) !== null) return;
  const key = `policy/${id}/${version}/stricter/${now}`;
  const job: Job = { kind: 'report', key, about: 'policy', ...sayStricterReader(problems, locale), place };
  await store.transaction(async (tx) => {
    await tx.memory.set(note, version);
    await tx.send([outgoing(job, now)]);
  });
}
