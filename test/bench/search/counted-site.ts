/** A static site on this machine that counts what it sends, packed as a real host packs it. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface CountedSite {
  /** The home page, with a slash at its end. */
  readonly url: string;
  /** Bytes sent so far for scripts, the index and everything the search fetched; pages and styles are left out. */
  readonly sent: () => number;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const frame = new Set(['.html', '.css', '.svg']);

/** Serves a folder on 127.0.0.1 on any free port. */
export async function serveCounted(folder: string): Promise<CountedSite> {
  let sent = 0;
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)];
    // What has no name for its type here comes from Pagefind, packed already.
    const body = type === undefined ? bytes : gzipSync(bytes);
    if (!frame.has(extname(file))) sent += body.length;
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      ...(type === undefined ? {} : { 'content-encoding': 'gzip' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the counted site has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    sent: () => sent,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
