/** A job as it can be carried out now: its repositories have the names and the installation that they have at present. */
import type { Job, JobOf } from '../../core/job.ts';
import type { Place } from '../../core/place.ts';
import type { GitHubJob } from '../../github/out/perform.ts';
import { named, OutOfReach } from '../../github/whereabouts.ts';
import type { Deps } from '../deps.ts';
import { presentName, presentPlace } from '../set-up/places.ts';

interface Present {
  readonly job: GitHubJob;
  /** The repository that the effect names, or else that of its place. */
  readonly there: { readonly owner: string; readonly name: string };
}

/** @throws OutOfReach when the App sees the ticket’s repository, or the linked issue’s, no more. */
export async function atPresent(told: GitHubJob, deps: Deps): Promise<Present> {
  const place = await presentPlace(told.place, deps);
  const job = movedTo(place, told);
  if (!('repository' in job) || job.repository === null) return { job, there: place.repository };
  const known = theirNumber(job);
  const name = await presentName(place, job.repository, known, deps);
  if (name === null && isForDevelopers(job)) throw new OutOfReach(job.repository, known ?? 0);
  return { job, there: named(name ?? job.repository) };
}

function movedTo<J extends Job>(place: Place, job: J): J {
  return { ...job, place: { ...job.place, ...place } };
}

/** The number of the developers’ repository, which the ticket knows since its issue was opened there. */
function theirNumber(job: Job): number | null {
  if (!isForDevelopers(job) || job.place.developers?.repository !== job.repository) return null;
  return job.place.developers.id;
}

function isForDevelopers(
  job: Job,
): job is JobOf<
  'open-developer-issue' | 'withdraw-developer-issue' | 'developer-comment' | 'developer-thumb'
> {
  return [
    'open-developer-issue',
    'withdraw-developer-issue',
    'developer-comment',
    'developer-thumb',
  ].includes(job.kind);
}
