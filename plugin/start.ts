/** Starts the desk: opens the store, connects to GitHub, and listens. */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { serve } from '@hono/node-server';
import type { Config } from './config.ts';
import { connectGitHub } from './github/app.ts';
import { createSender } from './outbound/sender.ts';
import { operatorDoor } from './server/admin.ts';
import { openAside } from './server/aside/aside.ts';
import { newShelves } from './server/caches.ts';
import type { Deps, Log, WallClock } from './server/deps.ts';
import { foldOlderAgain } from './server/fold-again.ts';
import { frontDoor } from './server/http.ts';
import { noteReturn } from './server/recover/away.ts';
import { type Running, run } from './server/run.ts';
import { sayError } from './server/say-error.ts';
import { openSocket, type Socket } from './socket.ts';
import { openStore } from './store/open.ts';

export interface Tierline {
  /** Where the front door is. */
  readonly url: string;
  readonly deps: Deps;
  /** Finishes what is in hand; what is left waits in the store. */
  stop(): Promise<void>;
}

/** How long an open request may hold up a stop, in milliseconds. */
const PATIENCE = 5_000;
/** How long one call to GitHub may take, in milliseconds. */
const CALL_TIMEOUT = 20_000;

/**
 * `working` is false for tests that drive the desk by hand.
 *
 * @throws StoreInUse, NewerStore; an Error with a sentence for the operator when the address is taken.
 */
export async function start(config: Config, clock: WallClock, log: Log, working = true): Promise<Tierline> {
  const made = fileToMake(config.databaseUrl);
  const store = await openStore({ url: config.databaseUrl });
  if (made !== null) log.info({ file: made }, `made a new database at ${made}`);
  const sender = createSender();
  const deps: Deps = {
    store,
    github: connectGitHub({
      appId: config.appId,
      privateKey: config.privateKey,
      apiUrl: config.githubUrl,
      paced: config.paced ?? !isThisMachine(config.githubUrl),
      timeout: CALL_TIMEOUT,
      log: { warn: (message) => log.warn({}, message) },
      clock,
    }),
    clock,
    log,
    send: sender.send,
    subscribers: config.subscribers,
    webhookSecrets: config.webhookSecrets,
    alertSources: config.alertSources ?? [],
    aside: openAside(),
    caches: newShelves(),
  };
  let running: Running | null = null;
  const ring = (): void => running?.ring();
  const closeDesk = async (): Promise<void> => {
    sender.close();
    await deps.aside.close();
    await store.close();
  };
  const door = frontDoor(deps, ring, config.portal ?? null);
  const { server, address } = await foldOlderAgain(deps)
    .then(() => noteReturn(deps))
    .then(() => listen(door.fetch, config))
    .catch(async (error: unknown) => {
      await closeDesk();
      throw error;
    });
  const socket = await openOperatorDoor(config, deps, ring);
  if (working) running = run(deps);
  return {
    url: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    deps,
    stop: async () => {
      await Promise.all([closeServer(server), socket?.close()]);
      await running?.stop();
      await closeDesk();
    },
  };
}

/** The SQLite file that there is not yet; null where there is one, or none will be made. */
function fileToMake(url: string): string | null {
  const path = /^sqlite:(.+)$/.exec(url)?.[1];
  return path === undefined || path === ':memory:' || existsSync(path) ? null : resolve(path);
}

type Server = ReturnType<typeof serve>;

function listen(fetch: (request: Request) => Response | Promise<Response>, { host, port }: Config) {
  return new Promise<{ server: Server; address: AddressInfo }>((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, (address) => resolve({ server, address }));
    server.once('error', (cause) => reject(new Error(whyNotListening(cause, host, port), { cause })));
  });
}

function whyNotListening(error: Error, host: string, port: number): string {
  const code = 'code' in error ? error.code : null;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another process. Stop that one, or set PORT to a free one.`;
    case 'EACCES':
      return `This user may not listen on port ${port}. Set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is “${host}”, which is no address of this machine. Leave it out to listen on all of them.`;
    default:
      return `Could not listen on ${host}:${port}: ${error.message}.`;
  }
}

/** A desk that answers GitHub and not its operator is better than none. */
async function openOperatorDoor({ socket }: Config, deps: Deps, ring: () => void): Promise<Socket | null> {
  if (socket === undefined) return null;
  try {
    return await openSocket(socket, operatorDoor(deps, ring).fetch);
  } catch (error) {
    const why = sayError(error);
    deps.log.warn({ why }, `\`tierline parked\` and \`tierline replay\` cannot reach this process: ${why}`);
    return null;
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    const cut = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, PATIENCE);
    server.close(() => {
      clearTimeout(cut);
      done();
    });
  });
}

/** A GitHub on this machine keeps no pace, so neither do we. */
function isThisMachine(url: string): boolean {
  const host = URL.parse(url)?.hostname;
  return host === '127.0.0.1' || host === 'localhost' || host === '[::1]';
}
