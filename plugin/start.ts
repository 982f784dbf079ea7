/** Lights the house: opens the store, connects to GitHub, and opens the front door. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Config } from './config.ts';
import { frontDoor } from './flow/front-door.ts';
import type { House, HouseClock, Log } from './flow/house.ts';
import { type Running, run } from './flow/run.ts';
import { newShelves } from './flow/shelves.ts';
import { connectGitHub } from './github/app.ts';
import { createSender } from './outbound/sender.ts';
import { openStore } from './store/open.ts';

export interface Tierline {
  /** Where the front door is. */
  readonly url: string;
  readonly house: House;
  /** Finishes what is in hand; what is left waits in the store. */
  stop(): Promise<void>;
}

/** `working` is false for tests that turn the house by hand. */
export async function start(config: Config, clock: HouseClock, log: Log, working = true): Promise<Tierline> {
  const store = await openStore({ url: config.databaseUrl });
  const sender = createSender();
  const house: House = {
    store,
    github: connectGitHub({
      appId: config.appId,
      privateKey: config.privateKey,
      apiUrl: config.githubUrl,
      paced: !isThisMachine(config.githubUrl),
      log: { warn: (message) => log.warn({}, message) },
    }),
    clock,
    log,
    send: sender.send,
    subscribers: config.subscribers,
    webhookSecrets: config.webhookSecrets,
    shelves: newShelves(),
  };
  let running: Running | null = null;
  const door = frontDoor(house, () => running?.ring());
  const { server, address } = await listen(door.fetch, config);
  if (working) running = run(house);
  return {
    url: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    house,
    stop: async () => {
      await new Promise((done) => server.close(done));
      await running?.stop();
      sender.close();
      await store.close();
    },
  };
}

function listen(fetch: (request: Request) => Response | Promise<Response>, { host, port }: Config) {
  return new Promise<{ server: ReturnType<typeof serve>; address: AddressInfo }>((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, (address) => resolve({ server, address }));
    server.once('error', (cause) => reject(new Error(`could not listen on ${host}:${port}`, { cause })));
  });
}

/** A GitHub on this machine keeps no pace, so neither do we. */
function isThisMachine(url: string): boolean {
  const host = URL.parse(url)?.hostname;
  return host === '127.0.0.1' || host === 'localhost' || host === '[::1]';
}
