/** Tells what happened on a repository’s issues since an instant, as its webhooks would have. */

import type { Place } from '../../core/place.ts';
import type { Bot, Client, Issue } from '../app.ts';
import { type ToldByDevelopers, tellPulls, tellReleases } from './backfill-developers.ts';
import { tellIssue } from './backfill-issue.ts';
import type { Told } from './backfill-payload.ts';
import { type Skip, tellEach } from './odd.ts';

/** Every issue of a desk; of a developer repository only the App’s own issues, the others are none of our business. */
export async function tellRepository(
  client: Client,
  place: Place,
  role: 'desk' | 'developer',
  bot: Bot,
  since: string,
  skip: Skip,
): Promise<readonly (Told | ToldByDevelopers)[]> {
  const { owner, name: repo } = place.repository;
  const issues = await client.paginate(client.rest.issues.listForRepo, {
    owner,
    repo,
    ...(role === 'developer' ? { creator: bot.login } : {}),
    state: 'all',
    since,
    sort: 'updated',
    direction: 'asc',
    per_page: 100,
  });
  const tell = async (issue: Issue): Promise<readonly (Told | ToldByDevelopers)[]> => {
    if (issue.pull_request != null) return [];
    const told = await tellIssue(client, place, issue, since, skip);
    return role === 'developer' ? [...told, ...(await tellPulls(client, place, issue.number))] : told;
  };
  const told = await tellEach(issues, 'issue', tell, skip);
  return role === 'developer' ? [...told, ...(await tellReleases(client, place, since, skip))] : told;
}
