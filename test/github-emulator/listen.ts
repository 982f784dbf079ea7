/** Serves a fetch handler on 127.0.0.1. */
import { createAdaptorServer } from '@hono/node-server';

/** Resolves when the server listens, on any free port unless one is named; `close` also cuts what is still open. */
export async function listen(
  handler: Parameters<typeof createAdaptorServer>[0]['fetch'],
  port = 0,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createAdaptorServer({ fetch: handler });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('a server on 127.0.0.1 has no port');
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) {
          server.closeAllConnections();
        }
      }),
  };
}
