/** GitHub’s first ping of a new App: heard at the desk’s own port, as long as no desk is there, or seen in GitHub’s list. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Client } from '../../github/app.ts';
import { webhookPath } from '../../github/manifest.ts';
import { type Fetch, type Listener, listen } from '../../listen.ts';
import { signatureCheck } from '../../server/receive/receive.ts';
import { type LastPing, lastPing, pingAgain } from './new-app.ts';

interface Ping {
  readonly body: string;
  /** `X-Hub-Signature-256`; empty where it is not signed. */
  readonly signature: string;
}

interface PingDoor {
  /** Whether a ping has come that is signed with this secret. */
  readonly heard: (secret: string) => boolean;
  readonly close: () => Promise<void>;
}

/** Strangers may post here, too: so many are kept. */
const MOST = 20;

/**
 * Listens where the desk will. Only pings are taken: what else GitHub tells meanwhile is refused, stays in its list of
 * deliveries, and is asked for by the desk when it starts.
 *
 * Null where something listens there already, such as the desk.
 */
export async function openPingDoor(host: string, port: number): Promise<PingDoor | null> {
  const pings: Ping[] = [];
  const door = new Hono();
  door.get('/live', (context) => context.text('alive\n'));
  door.post(webhookPath, bodyLimit({ maxSize: 64 * 1024 }), async (context) => {
    if (context.req.header('x-github-event') !== 'ping')
      return context.text('The desk is being set up. Please try again later.\n', 503);
    pings.push({
      body: await context.req.text(),
      signature: context.req.header('x-hub-signature-256') ?? '',
    });
    if (pings.length > MOST) pings.shift();
    return context.text('heard\n', 202);
  });
  const fetch: Fetch = (request) => door.fetch(request);
  const listener: Listener | null = await listen(fetch, { host, port, prefix: '' }).catch(() => null);
  if (listener === null) return null;
  return { heard: (secret) => pings.some((ping) => fits(ping, secret)), close: listener.close };
}

function fits({ body, signature }: Ping, secret: string): boolean {
  if (!/^sha256=[0-9a-f]{64}$/.test(signature)) return false;
  const check = signatureCheck(signature, [secret]);
  check.add(Buffer.from(body));
  return check.fits();
}

export interface Patience {
  /** How long the ping is awaited, how long the installation, and between two looks, in milliseconds. */
  readonly ping: number;
  readonly installation: number;
  readonly pause: number;
}

type Reached = { readonly reached: true } | { readonly reached: false; readonly why: string };

/** GitHub pings while nobody knows the secret yet, and perhaps before the way is open: then it is asked to do it again. */
export async function awaitPing(
  app: Client,
  {
    door,
    secret,
    address,
  }: { readonly door: PingDoor | null; readonly secret: string; readonly address: string },
  { ping: patience, pause }: Patience,
): Promise<Reached> {
  const end = Date.now() + patience;
  let seen: LastPing | null = null;
  let asked = 0;
  do {
    if (door?.heard(secret) === true) return { reached: true };
    const last = await lastPing(app).catch(() => null);
    // Where another process listens, GitHub’s word for it is all there is.
    if (door === null && last !== null && last.status >= 200 && last.status < 300) return { reached: true };
    if (last !== null && last.id !== seen?.id && asked < 3) {
      asked += 1;
      await pingAgain(app, last).catch(() => undefined);
    }
    seen = last ?? seen;
    await new Promise((wake) => setTimeout(wake, pause));
  } while (Date.now() < end);
  return { reached: false, why: whyNot(seen, address, door !== null) };
}

function whyNot(last: LastPing | null, address: string, isHeard: boolean): string {
  if (last === null) return `GitHub has not tried to reach ${address} yet.`;
  if (last.status >= 200 && last.status < 300 && isHeard)
    return `Something else than this machine’s port answers at ${address}: GitHub got ${last.status}, and nothing came here. Look where that name leads.`;
  if (last.status === 0) return `GitHub does not reach ${address}: ${last.said}.`;
  return `GitHub reaches ${address} and gets ${last.status}: look at the proxy before the desk, and at the port it leads to.`;
}
