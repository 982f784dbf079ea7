/** The operator’s door, on a local socket: what is parked and why, and putting it back to be tried again. */
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { z } from 'zod';
import { isoOf } from '../calendar/instant.ts';
import { enableSubscriber, goneSince, laneOfSubscriber } from './deliver/post-message.ts';
import type { Deps } from './deps.ts';
import { feedbackOf } from './feedback/feedback-summary.ts';
import { factLines } from './figures/fact-lines.ts';
import { healthOf } from './health.ts';
import { historyLines, wholeLine } from './history-lines.ts';
import { lookForMissed } from './recover/recover.ts';
import { SENT_KEPT } from './run.ts';

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
type Parked = z.infer<typeof parkedSchema>;

const replaySchema = z.union([
  z.object({ ids: z.array(z.string()) }),
  /** What a subscriber was sent, or was given up, from one instant to before another. */
  z.object({ subscriber: z.string(), from: z.number(), to: z.number() }),
]);

export const subscriberStateSchema = z.object({
  name: z.string(),
  format: z.string(),
  types: z.array(z.string()),
  waiting: z.number(),
  parked: z.number(),
  /** Since when it is sent nothing, because it answered 410; null where it is sent all. */
  goneSince: z.string().nullable(),
});
type SubscriberState = z.infer<typeof subscriberStateSchema>;

const enableSchema = z.object({ name: z.string() });

/** How many messages were put back; null where nobody has that name. */
export const enabledSchema = z.object({ back: z.number().nullable(), known: z.array(z.string()) });

const sweepSchema = z.object({ since: z.number().nullable() });

/** How many were put back, and which of the ids name nothing that is parked. */
export const replayedSchema = z.object({ back: z.number(), missing: z.array(z.string()) });

/** The same of a subscriber’s period; `keptSince` is how far back anything is kept. */
export const resentSchema = enabledSchema.extend({ keptSince: z.number() });

/** Whether all is well, and a sentence for each thing that is not. */
export const healthSchema = z.object({
  ok: z.boolean(),
  problems: z.array(z.string()),
  /** What somebody should know, though the desk is well. */
  notices: z.array(z.string()).default([]),
});

/** `ring` is called once something was put back. */
export function operatorDoor(deps: Deps, ring: () => void): Hono {
  const known = deps.subscribers.map(({ name }) => name);
  const { inbox, outbox, ...store } = deps.store;
  const door = new Hono();
  door.get('/health', async (context) => context.json(await healthOf(deps)));
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
    const asked = replaySchema.parse(await context.req.json());
    if ('subscriber' in asked) {
      const { subscriber, from, to } = asked;
      const keptSince = deps.clock.now() - SENT_KEPT;
      const lane = laneOfSubscriber(subscriber);
      const back = known.includes(subscriber) ? await outbox.resend(lane, from, to) : null;
      if (back !== null) deps.log.info({ subscriber, from, to, back }, 'messages are sent again as asked');
      ring();
      return context.json({ back, known, keptSince } satisfies z.infer<typeof resentSchema>);
    }
    const { ids } = asked;
    const missing: string[] = [];
    for (const id of new Set(ids)) {
      const back = (await inbox.replay([id])) + (await outbox.replay([id]));
      if (back === 0) missing.push(id);
    }
    const back = new Set(ids).size - missing.length;
    if (back > 0) ring();
    return context.json({ back, missing } satisfies z.infer<typeof replayedSchema>);
  });
  door.get('/subscribers', async (context) => {
    const states: SubscriberState[] = [];
    for (const { name, url, format, types } of deps.subscribers) {
      const { waiting, parked } = await outbox.countsOf(laneOfSubscriber(name));
      const since = await goneSince({ name, url }, deps);
      states.push({ name, format, types, waiting, parked, goneSince: since === null ? null : isoOf(since) });
    }
    return context.json(states);
  });
  door.post('/subscribers/enable', async (context) => {
    const { name } = enableSchema.parse(await context.req.json());
    const back = known.includes(name) ? await enableSubscriber(name, deps) : null;
    ring();
    return context.json({ back, known } satisfies z.infer<typeof enabledSchema>);
  });
  door.post('/sweep', async (context) => {
    const { since } = sweepSchema.parse(await context.req.json());
    const missed = await lookForMissed(deps, since);
    ring();
    return context.json(missed);
  });
  door.get('/feedback', async (context) => {
    const days = Number(context.req.query('days') ?? 30);
    return context.json(await feedbackOf(days, deps.clock.now(), deps));
  });
  door.get('/facts', (context) =>
    stream(context, async (body) => {
      for await (const line of factLines(deps)) await body.write(`${JSON.stringify(line)}\n`);
    }),
  );
  door.get('/history', (context) =>
    stream(context, async (body) => {
      for await (const line of historyLines(store)) await body.write(`${line}\n`);
      await body.write(`${wholeLine}\n`);
    }),
  );
  return door;
}
