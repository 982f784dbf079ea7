/** The tools over streamable HTTP, on the loopback alone: for programs of this machine, and no page of a browser. */
import { timingSafeEqual } from 'node:crypto';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { Hono } from 'hono';
import { type Offer, toolsFor } from './tools.ts';

/** A search is some words long. */
const MOST_BYTES = 64_000;
/** Of all programs together; an assistant asks a few times for each thing that a person says. */
const MOST_A_MINUTE = 120;

interface Setting extends Offer {
  readonly port: number;
  /** What each program has to show; null lets in any of this machine. */
  readonly token: string | null;
  readonly now: () => number;
}

/**
 * Listens on 127.0.0.1.
 *
 * @throws when the port is taken
 */
export function listen(
  setting: Setting,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const { port, token, now } = setting;
  let here = '';
  let minute = { since: now(), asked: 0 };
  const door = new Hono();
  door.use(async (context, next) => {
    // A page that has another name for this machine, or speaks from elsewhere, is not let in.
    if (context.req.header('host') !== here) return context.text('Not here.\n', 421);
    if (context.req.header('origin') !== undefined) return context.text('Not from a page.\n', 403);
    if (now() - minute.since > 60_000) minute = { since: now(), asked: 0 };
    minute.asked += 1;
    if (minute.asked > MOST_A_MINUTE)
      return context.text('Too many. Try again in a minute.\n', 429, { 'retry-after': '60' });
    if (token !== null && !isSame(context.req.header('authorization') ?? '', `Bearer ${token}`))
      return context.text('Show the token of TIERLINE_MCP_TOKEN as a bearer.\n', 401, {
        'www-authenticate': 'Bearer',
      });
    return await next();
  });
  door.post('/mcp', async (context) => {
    // Each request is answered by itself: nothing is kept of who asks.
    const transport = new WebStandardStreamableHTTPServerTransport({
      enableJsonResponse: true,
      maxRequestBodySize: MOST_BYTES,
    });
    const server = toolsFor(setting);
    await server.connect(transport);
    return await transport.handleRequest(context.req.raw);
  });
  door.all('/mcp', (context) => context.text('Only POST.\n', 405, { allow: 'POST' }));
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: door.fetch, port, hostname: '127.0.0.1' }, (address) => {
      here = `127.0.0.1:${address.port}`;
      resolve({ url: `http://${here}/mcp`, close: () => closed(server) });
    });
    server.once('error', reject);
  });
}

function closed(server: Pick<Server, 'close'> | ReturnType<typeof serve>): Promise<void> {
  if ('closeAllConnections' in server) server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
