/** Finds an issue that the App has opened under a key, so that a retry opens no second one. */
import { readMark } from '../marker.ts';
import type { Hands } from './hands.ts';

/** Its number; null when there is none. Somebody else’s copy of the mark counts for nothing. */
export async function findOwnIssue(
  owner: string,
  repo: string,
  { client, bot, key }: Hands,
): Promise<number | null> {
  const pages = client.paginate.iterator(client.rest.issues.listForRepo, {
    owner,
    repo,
    creator: bot.login,
    state: 'all',
    per_page: 100,
  });
  for await (const { data } of pages) {
    const found = data.find(({ user, body }) => user?.id === bot.id && readMark(body ?? '') === key);
    if (found !== undefined) return found.number;
  }
  return null;
}
