/** A portal in a browser, and the desk’s own server that it asks: what that answers can be changed. */
import { serve } from '@hono/node-server';
import type { Page } from 'playwright-core';
import { frontDoor } from '../../../plugin/server/http.ts';
import type { PublicIncident } from '../../../plugin/server/portal-status/incident.ts';
import { policy, startDesk, vpnArticle, type World } from '../../scenario/desk.ts';
import { type OpenPortal, openPortal } from '../open-portal.ts';
import { freePort } from './free-port.ts';

export type Answer = (request: Request) => Response | Promise<Response>;

export interface WatchedPortal {
  readonly portal: OpenPortal;
  readonly world: World;
  /** The server’s address. */
  readonly app: string;
  /** From now on the server answers so. */
  readonly answers: (answer: Answer) => void;
  /** The desk’s front door, freshly lit, with these incidents; `late` is how far its clock is behind, in milliseconds. */
  readonly desk: (incidents: readonly PublicIncident[], late?: number) => Answer;
  readonly close: () => Promise<void>;
}

/** @param settings.articles ids that the desk knows beside KE-0001; the portal has the shipped articles */
export async function openWatchedPortal(settings: {
  readonly articles?: readonly string[];
  readonly build?: Readonly<Record<string, string>>;
}): Promise<WatchedPortal> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const world = await startDesk({
    policy: policy.replace(/portal:.*/, `portal: ${origin}/`),
    articles: Object.fromEntries(
      (settings.articles ?? []).map((id) => [
        `knowledge/articles/${id}.md`,
        vpnArticle.replace('KE-0001', id),
      ]),
    ),
  });
  await world.github
    .as('rita')
    .rest.issues.create({ owner: 'acme', repo: 'desk', title: 'VPN is down', body: 'It is.' });
  await world.turn();

  let answer: Answer = silent;
  const app = await new Promise<{ readonly url: string; readonly close: () => void }>((resolve) => {
    const server = serve({ fetch: (request) => answer(request), hostname: '127.0.0.1', port: 0 }, (at) =>
      resolve({ url: `http://127.0.0.1:${at.port}`, close: () => server.close() }),
    );
  });
  const portal = await openPortal({ port, build: { TIERLINE_APP: app.url, ...settings.build } });
  return {
    portal,
    world,
    app: app.url,
    answers: (next) => {
      answer = next;
    },
    desk: (incidents, late = 0) => {
      const { deps } = world.tierline;
      const clock = { ...deps.clock, stamp: () => Date.now() - late };
      const read = () => Promise.resolve(incidents);
      return frontDoor({ ...deps, clock }, () => undefined, { portal: origin, incidents: read }).fetch;
    },
    close: async () => {
      await portal.close();
      app.close();
      await world.close();
    },
  };
}

/** A server that cannot say anything just now. */
export const silent: Answer = () => new Response(null, { status: 503 });

/** An answer that any page may read, whatever it is. */
export function says(body: string): Answer {
  return () => new Response(body, { headers: { 'access-control-allow-origin': '*' } });
}

/** After the page has asked and heard, or has heard nothing. */
export function settle(page: Page): Promise<void> {
  return page.waitForLoadState('networkidle');
}
