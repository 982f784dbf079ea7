/** Finds developers’ issues that are gone, where the news of it was lost: no list names what is not there. */
import type { Bot, Client } from '../../github/app.ts';
import type { Place } from '../../github/news.ts';
import { statusOf } from '../../github/status.ts';
import { linkedTickets } from '../development/linked-tickets.ts';
import { spreadDelivery } from '../development/spread.ts';
import type { House } from '../house.ts';

/** Resolves to how many were new. Those that GitHub lists as open are there; only the others are asked for. */
export async function findLost(client: Client, place: Place, bot: Bot, house: House): Promise<number> {
  const open = (await linkedTickets(place, 'open', house)).filter(
    ({ development }) => development.state === 'open',
  );
  if (open.length === 0) return 0;
  const { owner, name: repo } = place.repository;
  const there = await client.paginate(client.rest.issues.listForRepo, {
    owner,
    repo,
    creator: bot.login,
    state: 'open',
    per_page: 100,
  });
  const listed = new Set(there.map(({ number }) => number));
  let found = 0;
  for (const { row, on } of open.filter((one) => !listed.has(one.on.number))) {
    if (await isThere(client, { owner, repo, issue_number: on.number })) continue;
    const at = house.clock.now();
    const id = `development-lost/sweep/${on.issue}`;
    found += await house.store.inbox.receive([
      spreadDelivery(
        { kind: 'development-drifted', id, ticket: row.id, at, ...on, how: 'unreachable', to: null },
        row,
        at,
      ),
    ]);
  }
  return found;
}

async function isThere(
  client: Client,
  issue: { readonly owner: string; readonly repo: string; readonly issue_number: number },
): Promise<boolean> {
  try {
    await client.rest.issues.get(issue);
    return true;
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 410) return false;
    throw error;
  }
}
