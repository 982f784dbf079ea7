/** A job as it can be carried out now: its repositories have the names and the installation that they have at present. */
import type { Job } from '../../core/job.ts';
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
  const repository = repositoryOf(job);
  if (repository === null) return { job, there: place.repository };
  const known = theirNumber(job, repository);
  const name = await presentName(place, repository, known, deps);
  if (name === null) throw new OutOfReach(repository, known ?? 0);
  return { job, there: named(name) };
}

function movedTo<J extends Job>(place: Place, job: J): J {
  return { ...job, place: { ...job.place, ...place } };
}

/** The `owner/name` that the effect names; null where it is carried out in the desk. */
function repositoryOf(job: Job): string | null {
  if (job.kind === 'take-away-comment') return job.on?.repository ?? null;
  return 'repository' in job ? (job.repository ?? null) : null;
}

/** The number of the developers’ repository, which the ticket knows since its issue was opened there. */
function theirNumber({ place }: Job, repository: string): number | null {
  if (!('developers' in place) || place.developers?.repository !== repository) return null;
  return place.developers.id;
}
