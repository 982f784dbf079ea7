/** The desk’s HTTP server: webhooks and alerts in, health and figures out. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { alertsDoor } from './alerts/alerts-http.ts';
import type { Deps } from './deps.ts';
import { feedbackDoor } from './feedback/feedback-http.ts';
import { askHealth } from './health-http.ts';
import type { ReadIncidents } from './portal-status/incident.ts';
import { openMajors } from './portal-status/open-majors.ts';
import { portalReportDoor } from './portal-status/portal-report-http.ts';
import { portalStatusDoor } from './portal-status/portal-status-http.ts';
import { receive } from './receive/receive.ts';

/** GitHub sends nothing larger. */
const LARGEST = 25 * 1024 * 1024;

/**
 * `ring` is called once something new is stored; `portal` is the origin that may give feedback and read the status,
 * if any may.
 */
export function frontDoor(
  deps: Deps,
  ring: () => void,
  portal: string | null = null,
  incidents: ReadIncidents = openMajors(deps),
): Hono {
  const door = new Hono();
  if (portal !== null) {
    door.route('/feedback', feedbackDoor(deps, portal));
    door.use('/portal/*', cors({ origin: portal, allowMethods: ['GET'] }));
    door.route('/portal', portalStatusDoor(deps, portal, incidents));
    door.route('/portal', portalReportDoor(deps, portal));
  }
  if (deps.alertSources.length > 0) door.route('/alerts', alertsDoor(deps, ring));
  door.post('/webhooks', bodyLimit({ maxSize: LARGEST, onError: tooLarge }), async (context) => {
    const answer = await receive(
      {
        delivery: context.req.header('x-github-delivery'),
        event: context.req.header('x-github-event'),
        signature: context.req.header('x-hub-signature-256'),
        hook: {
          id: context.req.header('x-github-hook-id'),
          targetType: context.req.header('x-github-hook-installation-target-type'),
          targetId: context.req.header('x-github-hook-installation-target-id'),
        },
        body: await context.req.text(),
      },
      deps,
    );
    if (answer.status === 202) {
      deps.measures.received.inc({ source: 'github' });
      ring();
    }
    return context.text(answer.text, answer.status);
  });
  const health = askHealth(deps);
  door.get('/health', async (context) => {
    const { forAnybody } = await health();
    return context.json(forAnybody, forAnybody.inbox === undefined ? 503 : 200);
  });
  door.get('/', (context) =>
    context.text('This is Tierline, a support desk inside GitHub. Its health is at /health.\n'),
  );
  door.notFound((context) =>
    context.text(
      'There is nothing here. GitHub’s webhooks go to /webhooks, the health is at /health.\n',
      404,
    ),
  );
  return door;
}

function tooLarge(context: Context): Response {
  return context.text('The body is larger than 25 MB, which GitHub never sends.\n', 413);
}
