/** What the desk gave up on, for its operator: listed, put back to be tried again, or dropped for good. */
import { z } from 'zod';
import { isoOf } from '../calendar/instant.ts';
import type { Deps } from './deps.ts';

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
export type Parked = Readonly<z.infer<typeof parkedSchema>>;

/** How many were put back or dropped, and which of the ids name nothing that is parked. */
export const dealtWithSchema = z.object({ count: z.number(), missing: z.array(z.string()) });
export type DealtWith = Readonly<z.infer<typeof dealtWithSchema>>;

type Store = Pick<Deps['store'], 'inbox' | 'outbox'>;

/** Deliveries first, each kind in the order in which it came. */
export async function listParked({ inbox, outbox }: Store): Promise<readonly Parked[]> {
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
  return [...deliveries, ...effects];
}

export function replayParked({ inbox, outbox }: Store, ids: readonly string[]): Promise<DealtWith> {
  return eachOf(ids, async (id) => (await inbox.replay([id])) + (await outbox.replay([id])));
}

export function dropParked(
  { inbox, outbox }: Store,
  ids: readonly string[],
  now: number,
): Promise<DealtWith> {
  return eachOf(ids, async (id) => (await inbox.drop([id], now)) + (await outbox.drop([id], now)));
}

async function eachOf(ids: readonly string[], deal: (id: string) => Promise<number>): Promise<DealtWith> {
  const once = [...new Set(ids)];
  const missing: string[] = [];
  for (const id of once) if ((await deal(id)) === 0) missing.push(id);
  return { count: once.length - missing.length, missing };
}
