/** Whether a release holds what closed an issue: GitHub compares the commits, and what it does not know is not guessed. */
import { z } from 'zod';
import { type Instant, parseInstant } from '../../../calendar/instant.ts';
import type { Place } from '../../../core/place.ts';
import type { LinkedPull } from '../../../core/ticket/development.ts';
import type { Client } from '../../app.ts';
import { statusOf } from '../../status.ts';
import type { Release } from '../inbound-event.ts';

export type Holds = 'yes' | 'no' | 'unknown';

/** Commits are those of merged pull requests that we heard of, and those that GitHub says closed the issue. */
export async function heldBy(
  client: Client,
  place: Place,
  number: number,
  release: Release,
  pulls: readonly LinkedPull[],
): Promise<Holds> {
  const { owner, name: repo } = place.repository;
  const here = `${owner}/${repo}`;
  const merged = pulls.flatMap(({ commit, repository }) =>
    commit !== null && repository === here ? [commit] : [],
  );
  const commits = [...new Set([...merged, ...(await closingCommits(client, place, number, release.at))])];
  const answers: Holds[] = [];
  for (const commit of commits) answers.push(await holds(client, { owner, repo }, commit, release.tag));
  if (answers.includes('yes')) return 'yes';
  return answers.length === 0 || answers.includes('unknown') ? 'unknown' : 'no';
}

const closing = z.object({
  event: z.literal('closed'),
  created_at: z.string(),
  commit_id: z.string(),
});

async function closingCommits(
  client: Client,
  { repository }: Place,
  number: number,
  before: Instant,
): Promise<readonly string[]> {
  const entries = await client.paginate(client.rest.issues.listEventsForTimeline, {
    owner: repository.owner,
    repo: repository.name,
    issue_number: number,
    per_page: 100,
  });
  return entries.flatMap((entry) => {
    const read = closing.safeParse(entry);
    return read.success && parseInstant(read.data.created_at) <= before ? [read.data.commit_id] : [];
  });
}

async function holds(
  client: Client,
  where: { readonly owner: string; readonly repo: string },
  commit: string,
  tag: string,
): Promise<Holds> {
  try {
    const { data } = await client.rest.repos.compareCommitsWithBasehead({
      ...where,
      basehead: `${commit}...${tag}`,
      per_page: 1,
    });
    return data.status === 'ahead' || data.status === 'identical' ? 'yes' : 'no';
  } catch (error) {
    // The commit is in no branch any more, or the tag was taken away again.
    if (statusOf(error) === 404 || statusOf(error) === 422) return 'unknown';
    throw new Error(`could not ask whether ${where.owner}/${where.repo} ${tag} holds ${commit}`, {
      cause: error,
    });
  }
}
