/** Tells what happened on a repository’s issues since an instant, as its webhooks would have. */
import type { Bot, Client } from './app.ts';
import type { Place } from './news.ts';
import { tellIssue } from './tell-issue.ts';
import type { Told } from './told-payload.ts';

/** Every issue of a desk; of a developer repository only the App’s own issues, the others are none of our business. */
export async function tellRepository(
  client: Client,
  place: Place,
  role: 'desk' | 'developer',
  bot: Bot,
  since: string,
): Promise<readonly Told[]> {
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
  const told: Told[] = [];
  for (const issue of issues) {
    if (issue.pull_request != null) continue;
    told.push(...(await tellIssue(client, place, issue, since)));
  }
  return told;
}
