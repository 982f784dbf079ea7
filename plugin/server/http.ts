/** The desk’s HTTP server: webhooks and alerts in, health and figures out. */
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { alertsDoor } from './alerts/alerts-http.ts';
import type { Deps } from './deps.ts';
import { feedbackDoor } from './feedback/feedback-http.ts';
import { askHealth } from './health-http.ts';
import type { ReadIncidents } from './portal-status/incident.ts';
import { openMajors } from './portal-status/open-majors.ts';
import { portalReportDoor } from './portal-status/portal-report-http.ts';
import { portalStatusDoor } from './portal-status/portal-status-http.ts';
import { type Clients, clientsBehind } from './receive/client-address.ts';
import { type Doorkeeper, doorkeeper, turnedAway } from './receive/doorkeeper.ts';
import { type Head, receive, refusedByHead, signatureCheck } from './receive/receive.ts';
import { broken } from './say-error.ts';

/** GitHub sends nothing larger. */
const LARGEST = 25 * 1024 * 1024;

interface Settings {
  /** The origin that may give feedback and read the status; null: none may. */
  readonly portal?: string | null;
  readonly keeper?: Doorkeeper;
  /** How a client is told from a proxy; left out, no proxy is believed. */
  readonly clients?: Clients;
  /** Whether the process is on its way out. */
  readonly isStopping?: () => boolean;
  readonly incidents?: ReadIncidents | undefined;
}

/** `ring` is called once something new is stored. */
export function frontDoor(deps: Deps, ring: () => void, settings: Settings = {}): Hono {
  const { portal = null, keeper = doorkeeper(), incidents = openMajors(deps), isStopping } = settings;
  const { clients = clientsBehind([]) } = settings;
  const door = new Hono();
  door.onError(broken(deps.log));
  if (portal !== null) {
    door.route('/feedback', feedbackDoor(deps, portal, { keeper, clients }));
    door.use('/portal/*', cors({ origin: portal, allowMethods: ['GET'] }));
    door.route('/portal', portalStatusDoor(deps, portal, incidents));
    door.route('/portal', portalReportDoor(deps, portal));
  }
  if (deps.alertSources.length > 0) door.route('/alerts', alertsDoor(deps, ring, keeper));
  door.post('/webhooks', async (context) => {
    const head = headOf(context);
    const refused = refusedByHead(head, deps);
    if (refused !== null) return turnedAway(context, refused);
    const check = signatureCheck(head.signature ?? '', deps.webhookSecrets);
    const taken = await keeper.read(context, { largest: LARGEST, each: check.add });
    if ('status' in taken) return turnedAway(context, taken.status === 413 ? tooLarge : taken);
    const answer = await receive({ ...head, ...taken, isSigned: check.fits() }, deps);
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
  door.get('/live', alive);
  door.get('/ready', async (context) => {
    if (isStopping?.() === true) return context.json(notReady('The desk is stopping.'), 503);
    const { forAnybody } = await health();
    return forAnybody.inbox === undefined
      ? context.json(notReady(...forAnybody.problems), 503)
      : context.json({ ready: true, problems: [] });
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

/** Until the database is open and as this version wants it: whoever asks is told so, and GitHub sends again what it is asked for. */
export function openingDoor(): Hono {
  const opening = 'The desk is starting: it opens its database, and brings it forward where that is needed.';
  const door = new Hono();
  door.get('/live', alive);
  door.get('/ready', (context) => context.json(notReady(opening), 503));
  door.all('*', (context) => turnedAway(context, { status: 503, text: `${opening} Please try again.\n` }));
  return door;
}

/** The process answers, whatever else does not. */
function alive(context: Context): Response {
  return context.text('alive\n');
}

function notReady(...problems: readonly string[]) {
  return { ready: false, problems };
}

function headOf({ req }: Context): Head {
  return {
    delivery: req.header('x-github-delivery'),
    event: req.header('x-github-event'),
    signature: req.header('x-hub-signature-256'),
    contentType: req.header('content-type'),
    hook: {
      id: req.header('x-github-hook-id'),
      targetType: req.header('x-github-hook-installation-target-type'),
      targetId: req.header('x-github-hook-installation-target-id'),
    },
  };
}

const tooLarge = { status: 413, text: 'The body is larger than 25 MB, which GitHub never sends.\n' } as const;
