/** Where programs read how the desk is and what its figures are, behind a token or at an address of its own. */
import { setImmediate, setTimeout } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Deps } from '../deps.ts';
import { bearerOf, isSameSecret, turnAway } from '../receive/turn-away.ts';
import { broken, sayError } from '../say-error.ts';
import { askKpi, KPI_FRESH } from './kpi.ts';
import { openTickets } from './open-tickets.ts';
import { readings } from './readings.ts';

/** A part that takes longer is left out, in milliseconds: Prometheus itself waits for ten seconds. */
const PATIENCE = 2_000;

/** `token` is what a request must bring; null where only this machine can ask. */
export function metricsDoor(deps: Deps, token: string | null): Hono {
  const door = new Hono();
  door.onError(broken(deps.log));
  const scrape = scraper(deps);
  door.get('/metrics', async (context) =>
    isLetIn(context, token)
      ? context.body(await scrape(), 200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE })
      : refuse(context, deps),
  );
  const kpi = askKpi(deps);
  door.get('/kpi.json', async (context) => {
    if (!isLetIn(context, token)) return refuse(context, deps);
    const { from = null, to = null, by = null } = context.req.query();
    const answer = await kpi({ from, to, by }).catch((error: unknown) => {
      deps.log.error({ error }, `the figures could not be counted: ${sayError(error)}`);
      return null;
    });
    if (answer === null) return context.text('The figures cannot be counted now; the log says why.\n', 503);
    if ('refused' in answer) return context.text(`${answer.refused}\n`, 400);
    return context.json(answer, 200, { 'cache-control': `private, max-age=${KPI_FRESH / 1_000}` });
  });
  door.notFound((context) =>
    context.text('There is nothing here. The metrics are at /metrics, the figures at /kpi.json.\n', 404),
  );
  return door;
}

function isLetIn(context: Context, token: string | null): boolean {
  return token === null || isSameSecret(bearerOf(context.req.header('authorization')), token);
}

function refuse(context: Context, deps: Deps): Response {
  turnAway(
    'metrics',
    (count) =>
      `refused a request for metrics or figures (${count} since the start): its token is not METRICS_TOKEN`,
    deps,
  );
  return context.text(
    'The token is missing or wrong. Send “Authorization: Bearer …” with the METRICS_TOKEN of the desk’s server.\n',
    401,
    { 'www-authenticate': 'Bearer' },
  );
}

/** Two that ask at once get the same answer. */
function scraper(deps: Deps): () => Promise<string> {
  const ofProcess = new Registry();
  collectDefaultMetrics({ register: ofProcess });
  const parts = readings(deps, openTickets(deps.store));
  for (const part of parts.keys()) deps.measures.scrapeErrors.inc({ part }, 0);
  let running: Promise<string> | null = null;

  const scrape = async (): Promise<string> => {
    const atNow = new Registry();
    for (const [part, read] of parts) {
      // SQLite answers at once: without a pause the whole scrape would be one stretch of work.
      await setImmediate();
      await inTime(read(atNow)).catch((error: unknown) => {
        deps.measures.scrapeErrors.inc({ part });
        deps.log.warn({ error, part }, `the metrics of “${part}” could not be read: ${sayError(error)}`);
      });
    }
    await setImmediate();
    const registries = [deps.measures.registry, atNow, ofProcess];
    return (await Promise.all(registries.map((registry) => registry.metrics()))).join('\n');
  };

  return () => {
    running ??= scrape().finally(() => {
      running = null;
    });
    return running;
  };
}

/** Rejects when the work takes too long; it goes on, and the next scrape may find it done. */
async function inTime(work: Promise<void>): Promise<void> {
  const ends = new AbortController();
  const late = setTimeout(PATIENCE, null, { signal: ends.signal, ref: false }).then(() => {
    throw new Error(`it took longer than ${PATIENCE / 1_000} s`);
  });
  await Promise.race([work, late]).finally(() => {
    late.catch(() => undefined);
    ends.abort();
  });
}
