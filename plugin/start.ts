/** Starts the desk: opens the store, connects to GitHub, and listens. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Hono } from 'hono';
import type { Config } from './config.ts';
import { connectGitHub } from './github/app.ts';
import { listen } from './listen.ts';
import { createSender } from './outbound/sender.ts';
import { operatorDoor } from './server/admin.ts';
import { openAside } from './server/aside/aside.ts';
import { newShelves } from './server/caches.ts';
import { contentBudget } from './server/deliver/content-budget.ts';
import type { Deps, Log, WallClock } from './server/deps.ts';
import { foldOlderAgain } from './server/fold-again.ts';
import { frontDoor } from './server/http.ts';
import { newMeasures } from './server/metrics/measures.ts';
import { metricsDoor } from './server/metrics/metrics-http.ts';
import { isUnfinished } from './server/rebuild/desks.ts';
import { noteReturn } from './server/recover/away.ts';
import { type Running, run } from './server/run.ts';
import { sayError } from './server/say-error.ts';
import { openSocket, type Socket } from './socket.ts';
import { openStore } from './store/open.ts';

export interface Tierline {
  /** Where the front door is. */
  readonly url: string;
  /** Where the metrics are read; null where nobody may. */
  readonly metricsUrl: string | null;
  readonly deps: Deps;
  /** Finishes what is in hand; what is left waits in the store. */
  stop(): Promise<void>;
}

/** How long one call to GitHub may take, in milliseconds. */
const CALL_TIMEOUT = 20_000;

/**
 * `working` is false for tests that drive the desk by hand.
 *
 * @throws StoreInUse, NewerStore; an Error with a sentence for the operator when the address is taken.
 */
export async function start(config: Config, clock: WallClock, log: Log, working = true): Promise<Tierline> {
  const { deps, close: closeDesk } = await openDesk(config, clock, log);
  let running: Running | null = null;
  const ring = (): void => running?.ring();
  const door = frontDoor(deps, ring, config.portal ?? null);
  const metrics = config.metrics === undefined ? null : metricsDoor(deps, config.metrics.token);
  const doors = await refuseHalf(deps)
    .then(() => foldOlderAgain(deps))
    .then(() => noteReturn(deps))
    .then(() => openDoors(door, metrics, config))
    .catch(async (error: unknown) => {
      await closeDesk();
      throw error;
    });
  const socket = await openOperatorDoor(config, deps, ring);
  if (working) running = run(deps);
  return {
    url: doors.url,
    metricsUrl: doors.metricsUrl,
    deps,
    stop: async () => {
      await Promise.all([doors.close(), socket?.close()]);
      await running?.stop();
      await closeDesk();
    },
  };
}

/**
 * The parts of a desk that neither listens nor works: for a verb that does one thing in its database.
 *
 * @throws StoreInUse, NewerStore.
 */
export async function openDesk(
  config: Config,
  clock: WallClock,
  log: Log,
): Promise<{ readonly deps: Deps; readonly close: () => Promise<void> }> {
  const made = fileToMake(config.databaseUrl);
  const store = await openStore({ url: config.databaseUrl });
  if (made !== null) log.info({ file: made }, `made a new database at ${made}`);
  const sender = createSender();
  const paced = config.paced ?? !isThisMachine(config.githubUrl);
  const content = paced ? contentBudget(store.memory, clock) : null;
  const deps: Deps = {
    store,
    github: connectGitHub({
      appId: config.appId,
      privateKey: config.privateKey,
      apiUrl: config.githubUrl,
      paced: content === null ? null : content.spend,
      timeout: CALL_TIMEOUT,
      log: { warn: (message) => log.warn({}, message) },
      clock,
    }),
    clock,
    log,
    send: sender.send,
    content,
    subscribers: config.subscribers,
    webhookSecrets: config.webhookSecrets,
    alertSources: config.alertSources ?? [],
    aside: openAside(),
    caches: newShelves(),
    measures: newMeasures(),
  };
  const close = async (): Promise<void> => {
    sender.close();
    await deps.aside.close();
    await store.close();
  };
  return { deps, close };
}

/** A desk that knows a part of its tickets would take the others for new ones. */
async function refuseHalf({ store }: Deps): Promise<void> {
  if (await isUnfinished(store))
    throw new Error(
      'The rebuild of this database did not come to its end. Delete the database, and run `tierline rebuild` again.',
    );
}

/** The SQLite file that there is not yet; null where there is one, or none will be made. */
function fileToMake(url: string): string | null {
  const path = /^sqlite:(.+)$/.exec(url)?.[1];
  return path === undefined || path === ':memory:' || existsSync(path) ? null : resolve(path);
}

/** All of them, or none. */
async function openDoors(front: Hono, metrics: Hono | null, { host, port, metrics: settings }: Config) {
  const own = settings?.own ?? null;
  if (metrics === null || own === null) {
    if (metrics !== null) front.route('/', metrics);
    const door = await listen(front.fetch, { host, port, prefix: '' });
    return {
      url: door.url,
      metricsUrl: metrics === null ? null : `${door.url}/metrics`,
      close: () => door.close(),
    };
  }
  const behind = await listen(metrics.fetch, { ...own, prefix: 'METRICS_' });
  const door = await listen(front.fetch, { host, port, prefix: '' }).catch(async (error: unknown) => {
    await behind.close();
    throw error;
  });
  const close = async (): Promise<void> => {
    await Promise.all([door.close(), behind.close()]);
  };
  return { url: door.url, metricsUrl: `${behind.url}/metrics`, close };
}

/** A desk that answers GitHub and not its operator is better than none. */
async function openOperatorDoor({ socket }: Config, deps: Deps, ring: () => void): Promise<Socket | null> {
  if (socket === undefined) return null;
  try {
    return await openSocket(socket, operatorDoor(deps, ring).fetch);
  } catch (error) {
    const why = sayError(error);
    deps.log.warn({ why }, `\`tierline parked\`, \`replay\` and \`sweep\` cannot reach this process: ${why}`);
    return null;
  }
}

/** A GitHub on this machine keeps no pace, so neither do we. */
function isThisMachine(url: string): boolean {
  const host = URL.parse(url)?.hostname;
  return host === '127.0.0.1' || host === 'localhost' || host === '[::1]';
}
