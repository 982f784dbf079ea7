/** A real subscriber on this machine: it keeps what it gets and answers as it is told. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

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

/** What a subscriber does with the library: throws unless the signature is by this secret. */
export function verified(received: Received | undefined, secret: string): unknown {
  if (received === undefined) throw new Error('nothing was received');
  return new Webhook(secret).verify(received.body, received.headers);
}

function flat(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}
