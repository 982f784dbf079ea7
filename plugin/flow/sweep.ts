/** Reads again what happened on the desks’ issues since the last sweep; what is known already changes nothing. */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { isoOf } from '../desk/instant.ts';
import { type Told, tellRepository } from '../github/tell.ts';
import type { Delivery } from '../store/queue/delivery.ts';
import type { House } from './house.ts';

/** Sweeps overlap by this much: GitHub’s search for changes is not to the second. */
const OVERLAP = 5 * 60_000;

/** Resolves to how many events were new to the inbox. */
export async function sweep(house: House): Promise<number> {
  const { store, github, clock } = house;
  const now = clock.now();
  const { data: installations } = await github.app.rest.apps.listInstallations({ per_page: 100 });
  let found = 0;
  for (const { id: installation, suspended_at } of installations) {
    if (suspended_at != null) continue;
    const client = await github.installation(installation);
    const { data } = await client.rest.apps.listReposAccessibleToInstallation({ per_page: 100 });
    for (const { id, name, owner } of data.repositories) {
      const role = await store.memory.get(`role/${id}`);
      if (role !== 'desk' && role !== 'developer') continue;
      const key = `swept/${id}`;
      const since = await store.memory.get(key);
      // The first sweep begins now: what lies before belongs to nobody’s desk yet.
      if (since !== null) {
        const told = await tellRepository(
          client,
          { installation, repository: { id, owner: owner.login, name } },
          isoOf(Number(since)),
        );
        found += await store.inbox.receive(told.map((one) => deliveryOf(one, installation, now)));
      }
      await store.memory.set(key, String(now - OVERLAP));
    }
  }
  return found;
}

/** The id is drawn from what is told: the same fact, swept twice, is one delivery. */
function deliveryOf({ event, stream, payload }: Told, installation: number, now: number): Delivery {
  const text = JSON.stringify(payload);
  const id = `sweep/${createHash('sha256').update(Buffer.from(text)).digest('hex').slice(0, 40)}`;
  return { id, event, action: payload.action, installation, stream, receivedAt: now, payload: text };
}
