/** Starts the desk: opens the store, connects to GitHub, and listens. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Hono } from 'hono';
import type { Config } from './config.ts';
import { connectGitHub } from './github/app.ts';
import { type Fetch, listen } from './listen.ts';
import { createSender } from './outbound/sender.ts';
import { operatorDoor } from './server/admin.ts';
import { openAside } from './server/aside/aside.ts';
import { newShelves } from './server/caches.ts';
import { contentBudget } from './server/deliver/content-budget.ts';
import type { Deps, Log, WallClock } from './server/deps.ts';
import { foldOlderAgain } from './server/fold-again.ts';
import { frontDoor, openingDoor } from './server/http.ts';
import { newMeasures } from './server/metrics/measures.ts';
import { metricsDoor } from './server/metrics/metrics-http.ts';
import { isUnfinished } from './server/rebuild/desks.ts';
import { clientsBehind } from './server/receive/client-address.ts';
import { doorkeeper } from './server/receive/doorkeeper.ts';
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
/** How long a stop waits for what is in hand, in milliseconds: containers are killed ten seconds after they were asked to end. */
const STOPPING = 8_000;

/**
 * `working` is false for tests that drive the desk by hand.
 *
 * @throws StoreInUse, NewerStore; an Error with a sentence for the operator when the address is taken.
 */
export async function start(config: Config, clock: WallClock, log: Log, working = true): Promise<Tierline> {
  const { host, port } = config;
  const keeper = doorkeeper();
  // A database that has to be brought forward takes its time, and whoever watches the process must see that it lives.
  let answer: Fetch = openingDoor().fetch;
  const front = await listen((request, env) => answer(request, env), {
    host,
    port,
    prefix: '',
    watch: keeper.watch,
  });
  const shut: (() => Promise<unknown>)[] = [() => front.close()];
  const shutAll = () => Promise.all(shut.map((close) => close()));
  try {
    const { deps, close } = await openDesk(config, clock, log);
    shut.push(close);
    let running: Running | null = null;
    let stopping = false;
    const ring = (): void => running?.ring();
    const door = frontDoor(deps, ring, {
      portal: config.portal ?? null,
      keeper,
      clients: clientsBehind(config.trustedProxies ?? []),
      isStopping: () => stopping,
    });
    await refuseHalf(deps);
    await foldOlderAgain(deps);
    await noteReturn(deps);
    const metrics = await openMetrics(door, front.url, deps, config);
    shut.push(metrics.close);
    answer = door.fetch;
    const socket = await openOperatorDoor(config, deps, ring);
    if (working) running = run(deps);
    return {
      url: front.url,
      metricsUrl: metrics.url,
      deps,
      stop: async () => {
        stopping = true;
        await Promise.all([front.close(), metrics.close(), socket?.close()]);
        await atMost(STOPPING, running?.stop());
        await close();
      },
    };
  } catch (error) {
    await shutAll();
    throw error;
  }
}

/** Work in hand that takes longer is left to the next start, which finds its lease and looks what became of it. */
async function atMost(ms: number, work: Promise<void> | undefined): Promise<void> {
  const ends = new AbortController();
  const late = setTimeout(ms, undefined, { signal: ends.signal }).catch(() => undefined);
  await Promise.race([work, late]).finally(() => ends.abort());
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
  const store = await openStore({ url: config.databaseUrl, schema: config.databaseSchema ?? null });
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

/** At an address of their own, or behind the desk’s own door. */
async function openMetrics(front: Hono, frontUrl: string, deps: Deps, { metrics: settings }: Config) {
  const none = { url: null, close: () => Promise.resolve() };
  if (settings === undefined) return none;
  const door = metricsDoor(deps, settings.token);
  if (settings.own === null) {
    front.route('/', door);
    return { ...none, url: `${frontUrl}/metrics` };
  }
  const { url, close } = await listen(door.fetch, { ...settings.own, prefix: 'METRICS_' });
  return { url: `${url}/metrics`, close };
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
