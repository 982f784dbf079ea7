/** The operator’s door, on a local socket: what is parked and why, and putting it back to be tried again. */
import { Hono } from 'hono';
import { z } from 'zod';
import { isoOf } from '../desk/instant.ts';
import type { Store } from '../store/store.ts';

/** As many as an operator reads; the rest show once these are dealt with. */
const SHOWN = 200;

/** Something parked. Deliveries are named by their id, effects by their key. */
export const parkedSchema = z.object({
  id: z.string(),
  what: z.string(),
  since: z.string(),
  attempts: z.number(),
  why: z.string(),
});
export type Parked = z.infer<typeof parkedSchema>;

export const replaySchema = z.object({ ids: z.array(z.string()) });

/** `ring` is called once something was put back. */
export function operatorDoor({ inbox, outbox }: Pick<Store, 'inbox' | 'outbox'>, ring: () => void): Hono {
  const door = new Hono();
  door.get('/parked', async (context) => {
    const deliveries = (await inbox.parked(SHOWN)).map(
      ({ id, event, action, parkedAt, attempts, error }): Parked => ({
        id,
        what: `delivery of ${action === null ? event : `${event}.${action}`}`,
        since: isoOf(parkedAt),
        attempts,
        why: error,
      }),
    );
    const effects = (await outbox.parked(SHOWN)).map(
      ({ key, kind, lane, parkedAt, attempts, error }): Parked => ({
        id: key,
        what: `${kind} to ${lane}`,
        since: isoOf(parkedAt),
        attempts,
        why: error,
      }),
    );
    return context.json([...deliveries, ...effects]);
  });
  door.post('/replay', async (context) => {
    const { ids } = replaySchema.parse(await context.req.json());
    const back = (await inbox.replay(ids)) + (await outbox.replay(ids));
    if (back > 0) ring();
    return context.json({ back });
  });
  return door;
}
