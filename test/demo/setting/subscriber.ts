/** Somebody who listens to the desk: a server that verifies each webhook's signature and keeps what came. */
import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { Subscriber } from '../../../plugin/outbound/subscriber.ts';
import { listen } from '../../github-emulator/listen.ts';

/** One webhook that arrived. */
export interface Heard {
  readonly id: string;
  /** The story's time, epoch milliseconds. */
  readonly at: number;
  /** Whether the signature is the desk's. */
  readonly verified: boolean;
  readonly type: string;
  /** The ticket it tells of, as `owner/name#1`. */
  readonly ticket: string;
  readonly body: string;
}

/** The listener: `subscription` is what the operator of the desk puts into its settings. */
export interface Listener {
  readonly subscription: Subscriber;
  readonly heard: () => readonly Heard[];
  readonly close: () => Promise<void>;
}

const message = z.object({
  type: z.string(),
  data: z.object({ ticket: z.object({ repository: z.string(), number: z.number() }) }),
});

/**
 * Starts it on a free port of 127.0.0.1.
 *
 * @param now tells the story's time
 * @param mistaken true gives it another secret than the desk signs with, so that nothing verifies
 */
export async function startListener(now: () => number, mistaken: boolean): Promise<Listener> {
  const shared = newSecret();
  const webhook = new Webhook(mistaken ? newSecret() : shared);
  const heard: Heard[] = [];
  const server = await listen(async (request: Request) => {
    const body = await request.text();
    const verified = isGenuine(webhook, body, request.headers);
    const { type, data } = message.parse(JSON.parse(body));
    const ticket = `${data.ticket.repository}#${data.ticket.number}`;
    heard.push({ id: request.headers.get('webhook-id') ?? '', at: now(), verified, type, ticket, body });
    return new Response(null, { status: verified ? 204 : 401 });
  });
  return {
    subscription: {
      name: 'status-board',
      url: `${server.url}/desk`,
      secrets: [shared],
      types: ['*'],
      format: 'json',
      allowPrivate: true,
    },
    heard: () => [...heard],
    close: server.close,
  };
}

function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

function isGenuine(webhook: Webhook, body: string, headers: Headers): boolean {
  try {
    webhook.verify(body, Object.fromEntries(headers));
    return true;
  } catch {
    return false;
  }
}
