/** A door on a Unix socket: only who may open its file comes in. */
import { chmodSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

export interface Socket {
  close(): Promise<void>;
}

/** A file that a killed process has left behind is replaced; one that somebody answers at is not. */
export async function openSocket(
  path: string,
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<Socket> {
  if (await isAnswered(path)) throw new Error(`another process listens at the socket ${path}`);
  rmSync(path, { force: true });
  const server = createAdaptorServer({ fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new Error(`could not open the socket ${path}`, { cause })));
    server.listen(path, resolve);
  });
  chmodSync(path, 0o600);
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
