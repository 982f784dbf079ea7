/** Tells of a developer repository’s pull requests and releases, as their webhooks would have. */
import { z } from 'zod';
import { parseInstant } from '../../calendar/instant.ts';
import type { Place } from '../../core/place.ts';
import type { Client } from '../app.ts';
import { askedToWait, statusOf } from '../status.ts';
import { tellIssue } from './backfill-issue.ts';
import type { Told } from './backfill-payload.ts';
import { type Skip, tellEach } from './odd.ts';
import { type PullPayload, pullPayload, type ReleasePayload, releasePayload } from './payload.ts';

export type ToldByDevelopers =
  | { readonly event: 'pull_request'; readonly stream: string; readonly payload: PullPayload }
  | { readonly event: 'release'; readonly stream: string; readonly payload: ReleasePayload };

/** GitHub’s list of the last releases is long enough between two sweeps. */
const RELEASES = 30;

interface Numbered {
  readonly number: number;
}

type Pull = Awaited<ReturnType<Client['rest']['pulls']['get']>>['data'];

const reference = z.object({
  event: z.literal('cross-referenced'),
  source: z.object({
    issue: z.object({
      number: z.number(),
      pull_request: z.object({}),
      repository: z.object({ full_name: z.string() }).optional(),
    }),
  }),
});

/** The repository’s own pull requests that name an issue, each as it stands now. */
export async function tellPulls(
  client: Client,
  place: Place,
  number: number,
): Promise<readonly ToldByDevelopers[]> {
  const { owner, name: repo, id } = place.repository;
  const on = { owner, repo, issue_number: number, per_page: 100 };
  const entries = await client.paginate(client.rest.issues.listEventsForTimeline, on);
  const numbers = entries.flatMap((entry) => {
    const read = reference.safeParse(entry);
    const home = read.data?.source.issue.repository?.full_name ?? `${owner}/${repo}`;
    return read.success && home === `${owner}/${repo}` ? [read.data.source.issue.number] : [];
  });
  const told: ToldByDevelopers[] = [];
  for (const pull_number of new Set(numbers)) {
    const data = await readPull(client, { owner, repo, pull_number });
    if (data === null) continue;
    // As other words on it: nothing of it is checked again.
    const action = data.state === 'closed' ? 'closed' : 'edited';
    const payload = pullPayload.parse({ action, pull_request: data, ...common(place) });
    told.push({ event: 'pull_request', stream: `pull/${id}/${pull_number}`, payload });
  }
  return told;
}

/** What staff have named as the place of a fix, and the App did not open: an issue with its history, a pull request as it stands now. */
export async function tellNamed(
  client: Client,
  place: Place,
  numbers: readonly number[],
  since: string,
  skip: Skip,
): Promise<readonly (Told | ToldByDevelopers)[]> {
  const { owner, name: repo, id } = place.repository;
  const tell = async ({ number }: Numbered): Promise<readonly (Told | ToldByDevelopers)[]> => {
    const { data: issue } = await client.rest.issues.get({ owner, repo, issue_number: number });
    if (issue.pull_request === undefined) return tellIssue(client, place, issue, since, skip);
    const pull = await readPull(client, { owner, repo, pull_number: number });
    if (pull?.state !== 'closed') return [];
    const said = { action: 'closed', pull_request: pull, sender: pull.merged_by ?? issue.closed_by ?? null };
    const payload = pullPayload.parse({ ...said, ...common(place) });
    return [{ event: 'pull_request', stream: `pull/${id}/${number}`, payload }];
  };
  return tellEach(
    numbers.map((number) => ({ number })),
    'issue',
    tell,
    skip,
  );
}

/** Null where the App may not read pull requests, or it is gone: then nothing is told of it. */
async function readPull(
  client: Client,
  pull: { readonly owner: string; readonly repo: string; readonly pull_number: number },
): Promise<Pull | null> {
  try {
    return (await client.rest.pulls.get(pull)).data;
  } catch (error) {
    const status = statusOf(error);
    // 403 is also GitHub’s way to say “slower”, and then it says for how long.
    if (status === 404 || (status === 403 && askedToWait(error, 0) === 0)) return null;
    throw new Error(`could not read pull request ${pull.owner}/${pull.repo}#${pull.pull_number}`, {
      cause: error,
    });
  }
}

/** What was published since. */
export async function tellReleases(
  client: Client,
  place: Place,
  since: string,
  skip: Skip,
): Promise<readonly ToldByDevelopers[]> {
  const { owner, name: repo, id } = place.repository;
  const { data } = await client.rest.repos.listReleases({ owner, repo, per_page: RELEASES });
  const tell = async (release: (typeof data)[number]): Promise<readonly ToldByDevelopers[]> => {
    const { published_at } = release;
    if (published_at == null || parseInstant(published_at) < parseInstant(since)) return [];
    const payload = releasePayload.parse({ action: 'released', release, ...common(place) });
    return [{ event: 'release', stream: `repository/${id}`, payload }];
  };
  return tellEach(data, 'release', tell, skip);
}

function common({ installation, repository: { id, name, owner } }: Place) {
  return { repository: { id, name, owner: { login: owner } }, installation: { id: installation } };
}
