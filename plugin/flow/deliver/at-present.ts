/** A job as it can be carried out now: its repositories have the names and the installation that they have at present. */
import type { Job } from '../../github/perform/job.ts';
import { OutOfReach } from '../../github/places/whereabouts.ts';
import type { House } from '../house.ts';
import { presentName, presentPlace } from '../set-up/places.ts';

/** @throws OutOfReach when the App sees the ticket’s repository, or the linked issue’s, no more. */
export async function atPresent(job: Job, house: House): Promise<Job> {
  const { installation, repository } = job;
  const place = await presentPlace({ installation, repository }, house);
  const here: Job = { ...job, ...place };
  if ('target' in here) {
    const target = await presentName(place, here.target, here.targetId ?? null, house);
    if (target === null) throw new OutOfReach(here.target, here.targetId ?? 0);
    return { ...here, target };
  }
  if (!('office' in here) || here.office === null) return here;
  return { ...here, officeNow: (await presentName(place, here.office, null, house)) ?? here.office };
}
