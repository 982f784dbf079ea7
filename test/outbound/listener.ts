/** A real subscriber on this machine: it keeps what it gets and answers as it is told. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Webhook } from 'svix';

export interface Received {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface Listener {
  readonly url: string;
  readonly port: number;
  readonly received: readonly Received[];
  /** How many connections were made to it. */
  connections(): number;
  stop(): Promise<void>;
}

export async function listen(
  answer: (response: ServerResponse, request: IncomingMessage) => void = (response) => response.end(),
): Promise<Listener> {
  const received: Received[] = [];
  let connections = 0;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    received.push({ path: request.url ?? '', headers: flat(request), body });
    answer(response, request);
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the listener has no port');
  return {
    url: `http://127.0.0.1:${address.port}/hooks`,
    port: address.port,
    received,
    connections: () => connections,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * What a receiver does: throws unless the signature is by this secret. First with the package that most of them use, which
 * stands on the library that we sign with; then once more by hand, by the letter of the specification.
 */
export function verified(received: Received | undefined, secret: string): unknown {
  if (received === undefined) throw new Error('nothing was received');
  const { body, headers } = received;
  new Webhook(secret).verify(body, headers);
  if (!isSignedBy(secret, { body, headers })) throw new Error('the signature is none by the specification');
  return JSON.parse(body);
}

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#signature-scheme */
export function isSignedBy(secret: string, { body, headers }: Pick<Received, 'body' | 'headers'>): boolean {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const wanted = createHmac('sha256', key).update(signed).digest();
  return String(headers['webhook-signature'])
    .split(' ')
    .map((one) => one.split(','))
    .filter(([version]) => version === 'v1')
    .map(([, signature = '']) => Buffer.from(signature, 'base64'))
    .some((given) => given.length === wanted.length && timingSafeEqual(given, wanted));
}

function flat(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}
