/** Serves a built site on this machine with its texts packed, as GitHub Pages and every other static host sends them. */
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';

export interface PackedSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** On 127.0.0.1 and any free port; `url` ends with a slash. */
export function servePacked(folder: string): Promise<PackedSite> {
  const app = new Hono();
  app.use(compress({ encoding: 'gzip' }));
  app.use('/*', serveStatic({ root: folder }));
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ url: `http://127.0.0.1:${port}/`, close: () => stop(server) }),
    );
    server.once('error', (cause) => reject(new Error(`could not serve ${folder}`, { cause })));
  });
}

function stop(server: ReturnType<typeof serve>): Promise<void> {
  if ('closeAllConnections' in server) server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
