/** Asks GitHub to send again what it could not deliver: its list goes back three days, a redelivery keeps its id. */
import { z } from 'zod';
import { type Instant, isoOf, parseInstant } from '../../desk/instant.ts';
import type { House } from '../house.ts';

/** GitHub keeps its list so long, in milliseconds. */
const KEPT = 3 * 24 * 3_600_000;
/** Each page is one call; this many are enough for a bad night. */
const PAGES = 20;
/** What was on its way while we looked is seen by the next look, too. */
const OVERLAP = 10 * 60_000;
/** A delivery that we refuse each time would be asked for for ever: a failed redelivery is a new line of the list. */
const MOST_TIMES = 5;

/** Resolves to how many were asked for again. */
export async function redeliverLost(house: House): Promise<number> {
  const { github, store, clock, log } = house;
  const until = clock.now();
  const since = Number((await store.memory.get('redelivered-up-to')) ?? until - KEPT);
  const lost = await lostSince(since, house);
  const asked = await askedBefore(house, until);
  const again = [...lost].filter(([guid]) => (asked[guid]?.times ?? 0) < MOST_TIMES);
  // Oldest first, as they were sent; the order does not matter to the desk, only to whoever reads the log.
  for (const [guid, id] of again.toReversed()) {
    await github.app.rest.apps.redeliverWebhookDelivery({ delivery_id: id });
    log.info({ delivery: guid }, 'asked GitHub to send a delivery again');
  }
  const counted = again.map(([guid]) => [guid, { times: (asked[guid]?.times ?? 0) + 1, at: until }]);
  await store.memory.set('redelivered', JSON.stringify({ ...asked, ...Object.fromEntries(counted) }));
  await store.memory.set('redelivered-up-to', String(until - OVERLAP));
  log.info({ since: isoOf(since), lost: lost.size }, 'looked through GitHub’s delivery list');
  return again.length;
}

/** The delivery to ask for again by its GUID: what failed and has not arrived under the same GUID since, newest first. */
async function lostSince(since: Instant, { github }: House): Promise<ReadonlyMap<string, number>> {
  const failed = new Map<string, number>();
  const arrived = new Set<string>();
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const { data, headers } = await github.app.rest.apps.listWebhookDeliveries({
      per_page: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { id, guid, status_code, delivered_at } of data) {
      if (parseInstant(delivered_at) < since) continue;
      if (status_code >= 200 && status_code < 300) arrived.add(guid);
      else if (!failed.has(guid)) failed.set(guid, id);
    }
    cursor = cursorIn(headers.link);
    const oldest = data.at(-1);
    if (cursor === undefined || oldest === undefined || parseInstant(oldest.delivered_at) < since) break;
  }
  return new Map([...failed].filter(([guid]) => !arrived.has(guid)));
}

function cursorIn(link: string | undefined): string | undefined {
  const found = /[?&]cursor=([^&>]+)[^>]*>; rel="next"/.exec(link ?? '')?.[1];
  return found === undefined ? undefined : decodeURIComponent(found);
}

const asking = z.record(z.string(), z.object({ times: z.number(), at: z.number() }));

/** How often each was asked for, as long as GitHub could still list it. */
async function askedBefore({ store }: House, now: Instant): Promise<z.infer<typeof asking>> {
  const text = await store.memory.get('redelivered');
  if (text === null) return {};
  const all = Object.entries(asking.parse(JSON.parse(text)));
  return Object.fromEntries(all.filter(([, { at }]) => now - at < KEPT));
}
