/** A door on a Unix socket: only who may open its file comes in. */
import { lstatSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

export interface Socket {
  close(): Promise<void>;
}

/**
 * A socket that a killed process has left behind is replaced; one that somebody answers at is not, and nothing else is
 * ever deleted: the path may hold a typing error.
 */
export async function openSocket(
  path: string,
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<Socket> {
  const isThere = lstatSync(path, { throwIfNoEntry: false });
  if (isThere !== undefined && !isThere.isSocket())
    throw new Error(`${path} is there and is no socket. Set TIERLINE_SOCKET to a path that is free`);
  if (await isAnswered(path)) throw new Error(`another process listens at the socket ${path}`);
  rmSync(path, { force: true });
  const server = createAdaptorServer({
    fetch,
    serverOptions: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new Error(`could not open the socket ${path}`, { cause })));
    // The file is made within this call. Its mode comes from the mask, so that it is never open to others, not even briefly.
    const mask = process.umask(0o177);
    try {
      server.listen(path, resolve);
    } finally {
      process.umask(mask);
    }
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const line = connect(path);
    line.once('connect', () => {
      line.destroy();
      resolve(true);
    });
    line.once('error', () => resolve(false));
  });
}
