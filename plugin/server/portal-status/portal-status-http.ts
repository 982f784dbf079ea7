/** Where the portal reads what is happening now: major incidents, and the articles that many people meet. */
import { Hono } from 'hono';
import { isoOf } from '../../calendar/instant.ts';
import type { Deps } from '../deps.ts';
import { desksBehind } from './desks-behind.ts';
import type { ReadIncidents } from './incident.ts';
import { popularNow } from './popular-now.ts';

/** Every open page of the portal asks; the store is asked this seldom, in milliseconds. */
const KEPT = 30_000;

type Needs = Pick<Deps, 'store' | 'caches' | 'clock' | 'log'>;

/** What `/portal/status.json` says; `portal/README.md` describes it for those who write one by hand. */
interface PortalStatus {
  /** When this was true, as browsers count time. */
  readonly at: string;
  readonly incidents: readonly { readonly title: string; readonly url?: string }[];
  /** Ids of articles. */
  readonly popular: readonly string[];
}

/** `portal` is the portal’s origin: desks whose policy names another one, or none, are not told of. */
export function portalStatusDoor(deps: Needs, portal: string, incidents: ReadIncidents): Hono {
  const { clock, log } = deps;
  const door = new Hono();
  let kept: { readonly until: number; readonly status: Promise<PortalStatus> } | null = null;
  const status = (): Promise<PortalStatus> => {
    const now = clock.stamp();
    if (kept === null || kept.until <= now)
      kept = { until: now + KEPT, status: statusOf(deps, portal, incidents) };
    return kept.status;
  };
  door.get('/status.json', async (context) => {
    try {
      const now = await status();
      return context.json(now, 200, { 'cache-control': 'public, max-age=60' });
    } catch (error) {
      // What failed is tried again by the next who asks.
      kept = null;
      log.error({ error }, 'could not work out the status for the portal');
      return context.text('The status cannot be read just now.\n', 503, { 'cache-control': 'no-store' });
    }
  });
  return door;
}

async function statusOf(deps: Needs, portal: string, read: ReadIncidents): Promise<PortalStatus> {
  const at = isoOf(deps.clock.stamp());
  const desks = await desksBehind(portal, deps);
  const [incidents, popular] = await Promise.all([read(desks), popularNow(desks, deps, deps.clock.now())]);
  return {
    at,
    incidents: incidents.map(({ title, url }) => ({ title, ...(url === null ? {} : { url }) })),
    popular,
  };
}
