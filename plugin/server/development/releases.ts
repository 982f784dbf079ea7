/** A version is published: the tickets whose fix is in it hear so, and of others nothing is claimed. */
import type { Instant } from '../../calendar/instant.ts';
import type { Place } from '../../core/place.ts';
import type { Client } from '../../github/app.ts';
import { type Holds, heldBy } from '../../github/in/developers/release-evidence.ts';
import type { Release } from '../../github/in/inbound-event.ts';
import type { Claim } from '../../store/queue/delivery.ts';
import type { Deps } from '../deps.ts';
import { settle } from '../record.ts';
import { type LinkedTicket, linkedTickets, spreadDelivery } from './linked-tickets.ts';

export async function handleRelease(claim: Claim, release: Release, place: Place, deps: Deps): Promise<void> {
  const waiting = (await linkedTickets(place, 'all', deps)).filter((one) => isWaiting(one, release.at));
  if (waiting.length === 0) return settle(claim, deps, 'ignored', 'no ticket waits for a release here');
  const client = await deps.github.installation(place.installation);
  const bot = await deps.github.bot(place.installation);
  const isNamed = waiting.some(({ development }) => development.key === undefined);
  const closed = new Set([
    ...(await closedLately(client, place, { creator: bot.login })),
    ...(isNamed ? await closedLately(client, place, {}) : []),
  ]);
  const now = deps.clock.now();
  let told = 0;
  for (const one of waiting) {
    if (one.development.state !== 'completed' && !closed.has(one.on.number)) continue;
    const holds: Holds = await heldBy(client, place, one.on.number, release, one.development.pulls ?? []);
    if (holds === 'no') continue;
    told += 1;
    await deps.store.inbox.receive([
      spreadDelivery(
        {
          kind: 'development-released',
          id: `development-released/${one.on.issue}/${release.id}`,
          ticket: one.ticket,
          at: release.at,
          ...one.on,
          tag: release.tag,
          url: release.url,
          certain: holds === 'yes',
        },
        one.home,
        now,
      ),
    ]);
  }
  return settle(claim, deps, 'done', `told ${told} tickets of a release`);
}

/** Its closing may not have been heard of yet: then the issue is open to us still. */
function isWaiting({ development: { state, release } }: LinkedTicket, at: Instant): boolean {
  if (state !== 'open' && state !== 'completed') return false;
  return release == null || release.at > at;
}

/** What GitHub knows as completed or merged, the last hundred: those whose webhook may still be on its way. */
async function closedLately(
  client: Client,
  { repository }: Place,
  whose: { readonly creator?: string },
): Promise<readonly number[]> {
  const { data } = await client.rest.issues.listForRepo({
    owner: repository.owner,
    repo: repository.name,
    ...whose,
    state: 'closed',
    sort: 'updated',
    direction: 'desc',
    per_page: 100,
  });
  return data
    .filter(({ state_reason, pull_request }) =>
      pull_request === undefined ? state_reason !== 'not_planned' : pull_request.merged_at != null,
    )
    .map(({ number }) => number);
}
