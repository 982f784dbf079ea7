/** Whether a release holds what closed an issue, or a merged pull request: GitHub compares the commits, and what it does not know is not guessed. */
import { z } from 'zod';
import { type Instant, parseInstant } from '../../../calendar/instant.ts';
import type { Place } from '../../../core/place.ts';
import type { FixedIn, LinkedPull } from '../../../core/ticket/development.ts';
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

/** GitHub’s list of the last releases is long enough for what is named while it is fresh. */
const RELEASES = 30;

/** The first release since then that surely holds what closed an issue, or a merged pull request; null where there is none. */
export async function firstRelease(
  client: Client,
  place: Place,
  number: number,
  since: Instant,
): Promise<FixedIn | null> {
  const { owner, name: repo } = place.repository;
  const { data } = await client.rest.repos.listReleases({ owner, repo, per_page: RELEASES });
  const releases = data
    .flatMap(({ id, tag_name: tag, html_url: url, published_at, draft, prerelease }) =>
      published_at == null || draft || prerelease ? [] : [{ id, tag, url, at: parseInstant(published_at) }],
    )
    .filter(({ at }) => at >= since)
    .toSorted((one, other) => one.at - other.at);
  for (const release of releases) {
    if ((await heldBy(client, place, number, release, [])) !== 'yes') continue;
    const { tag, url, at } = release;
    return { tag, url, at, certain: true };
  }
  return null;
}

const closing = z.object({
  event: z.enum(['closed', 'merged']),
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
