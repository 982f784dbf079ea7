/** Serves a built portal on this machine, as a plain static host would: for the demo and the tests. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { addressOf } from './address.ts';

/** A portal being served: `url` is its home page, with the base and a slash at the end. */
export interface Preview {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the folder on 127.0.0.1.
 *
 * @param options.dist the folder a build wrote
 * @param options.port 0 takes any free port
 * @param options.base the base the portal was built for; outside of it there is only 404
 * @throws when the port is taken
 */
export function servePortal(options: {
  readonly dist: string;
  readonly port: number;
  readonly base?: string;
}): Promise<Preview> {
  const { dist, port, base = '/' } = options;
  const prefix = base.replace(/\/+$/, '');
  const app = new Hono();
  app.use(
    `${prefix}/*`,
    serveStatic({ root: dist, rewriteRequestPath: (path) => path.slice(prefix.length) }),
  );
  app.notFound(async (context) => context.html(await readFile(join(dist, '404.html'), 'utf8'), 404));

  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) => {
      resolve({
        url: `http://127.0.0.1:${address.port}${addressOf(prefix, '')}`,
        close: () => closeServer(server),
      });
    });
    server.once('error', (cause) =>
      reject(new Error(`could not serve the portal on port ${port}`, { cause })),
    );
  });
}

function closeServer(server: ReturnType<typeof serve>): Promise<void> {
  // A browser keeps its connections open; waiting for it to hang up would never end.
  if ('closeAllConnections' in server) server.closeAllConnections();
  return new Promise((resolve, reject) => {
    server.close((cause) =>
      cause ? reject(new Error('could not stop serving the portal', { cause })) : resolve(),
    );
  });
}
