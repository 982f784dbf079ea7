/** A door at an address of this machine: opened, or told in plain words why it cannot be. */
import { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

/** `env` holds Node’s own request. */
export type Fetch = (request: Request, env: object) => Response | Promise<Response>;

export interface Listener {
  /** Where it is, also where any free port was taken. */
  readonly url: string;
  /** Lets open requests end, and cuts off those that take too long. */
  close(): Promise<void>;
}

interface Address {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** What the variables begin with by which an operator sets both: `` for HOST and PORT. */
  readonly prefix: '' | 'METRICS_';
  /** Sees the server before the first connection. */
  readonly watch?: (server: Server) => void;
}

/** How long an open request may hold up a stop, in milliseconds. */
const PATIENCE = 5_000;

/** In milliseconds. Who connects and says nothing, or says it letter by letter, is cut off. */
const serverOptions = { headersTimeout: 5_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000 };

/** @throws an Error with a sentence for the operator when the address cannot be had */
export function listen(fetch: Fetch, address: Address): Promise<Listener> {
  const { host, port } = address;
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port, serverOptions }, (at) =>
      resolve({ url: urlOf(at), close: () => closeServer(server) }),
    );
    if (server instanceof Server) address.watch?.(server);
    server.once('error', (cause) => reject(new Error(whyNotListening(cause, address), { cause })));
  });
}

function urlOf({ family, address, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function whyNotListening(error: Error, { host, port, prefix }: Address): string {
  const code = 'code' in error ? error.code : null;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another process. Stop that one, or set ${prefix}PORT to a free one.`;
    case 'EACCES':
      return `This user may not listen on port ${port}. Set ${prefix}PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return prefix === ''
        ? `HOST is “${host}”, which is no address of this machine. Leave it out to listen on all of them.`
        : `METRICS_HOST is “${host}”, which is no address of this machine. Leave it out to listen for this machine alone.`;
    default:
      return `Could not listen on ${host}:${port}: ${error.message}.`;
  }
}

function closeServer(server: ReturnType<typeof serve>): Promise<void> {
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
