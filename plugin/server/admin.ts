/** The operator’s door, on a local socket: what is parked, how the desk is, its history and its figures, and a copy of it. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { stream } from 'hono/streaming';
import { z } from 'zod';
import { isoOf } from '../calendar/instant.ts';
import { enableSubscriber, goneSince, laneOfSubscriber } from './deliver/post-message.ts';
import type { Deps } from './deps.ts';
import { feedbackOf } from './feedback/feedback-summary.ts';
import { factLines } from './figures/fact-lines.ts';
import { healthOf } from './health.ts';
import { historyLines, wholeLine } from './history-lines.ts';
import { dropParked, listParked, replayParked } from './parked.ts';
import { lookForMissed } from './recover/recover.ts';
import { SENT_KEPT } from './run.ts';
import { broken, sayError } from './say-error.ts';

/** Bytes; the ids of many thousand parked effects are shorter. */
const LARGEST = 1024 * 1024;

const idsSchema = z.object({ ids: z.array(z.string()) });

/** Where a copy of the database is to be written. */
const backupSchema = z.object({ file: z.string() });

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

/** Null once it is written; otherwise why it is not. */
export const backedUpSchema = z.object({ refused: z.string().nullable() });

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
  const { outbox } = deps.store;
  const door = new Hono();
  door.use(
    bodyLimit({
      maxSize: LARGEST,
      onError: (context) => context.text('This is longer than any command.\n', 413),
    }),
  );
  const somethingBroke = broken(deps.log);
  door.onError((error, context) =>
    error instanceof z.ZodError || error instanceof SyntaxError
      ? context.text(
          'This is no request that the desk knows. Is the command of the same version as the desk?\n',
          400,
        )
      : somethingBroke(error, context),
  );
  door.get('/health', async (context) => context.json(await healthOf(deps)));
  door.get('/parked', async (context) => context.json(await listParked(deps.store)));
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
    const replayed = await replayParked(deps.store, asked.ids);
    if (replayed.count > 0) ring();
    return context.json(replayed);
  });
  door.post('/drop', async (context) => {
    const { ids } = idsSchema.parse(await context.req.json());
    return context.json(await dropParked(deps.store, ids, deps.clock.now()));
  });
  door.post('/backup', async (context) => {
    const { file } = backupSchema.parse(await context.req.json());
    const refused = await deps.store.backup(file).then(() => null, sayError);
    return context.json({ refused } satisfies z.infer<typeof backedUpSchema>);
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
      for await (const line of historyLines(deps.store)) await body.write(`${line}\n`);
      await body.write(`${wholeLine}\n`);
    }),
  );
  return door;
}
