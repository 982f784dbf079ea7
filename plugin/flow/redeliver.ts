/** Asks GitHub to send again what it could not deliver: its list goes back three days, a redelivery keeps its id. */
import { isoOf, parseInstant } from '../desk/instant.ts';
import type { House } from './house.ts';

/** GitHub keeps its list so long, in milliseconds. */
const KEPT = 3 * 24 * 3_600_000;
/** Each page is one call; this many are enough for a bad night. */
const PAGES = 20;

/** Resolves to how many were asked for again. */
export async function redeliverLost({ github, store, clock, log }: House): Promise<number> {
  const since = Number((await store.memory.get('redelivered-up-to')) ?? clock.now() - KEPT);
  const until = clock.now();
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
      else failed.set(guid, id);
    }
    cursor = /[?&]cursor=([^&>]+)[^>]*>; rel="next"/.exec(headers.link ?? '')?.[1];
    const oldest = data.at(-1);
    if (cursor === undefined || oldest === undefined || parseInstant(oldest.delivered_at) < since) break;
  }
  const lost = [...failed].filter(([guid]) => !arrived.has(guid));
  // Oldest first, as they were sent; the order does not matter to the desk, only to whoever reads the log.
  for (const [guid, id] of lost.reverse()) {
    await github.app.rest.apps.redeliverWebhookDelivery({ delivery_id: id });
    log.info({ delivery: guid }, 'asked GitHub to send a delivery again');
  }
  await store.memory.set('redelivered-up-to', String(until - OVERLAP));
  log.info({ since: isoOf(since), lost: lost.length }, 'looked through GitHub’s delivery list');
  return lost.length;
}

/** What was on its way while we looked is seen by the next look, too. */
const OVERLAP = 10 * 60_000;
