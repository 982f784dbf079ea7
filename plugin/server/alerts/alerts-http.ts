/** Where monitoring posts its alerts: proved, read and stored before it is answered; an overload is 503, which is tried again. */
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { named } from '../../github/whereabouts.ts';
import { readGroupedWebhook } from '../../monitoring/grouped-webhook.ts';
import { readPagerDuty, routingKeyOf } from '../../monitoring/pagerduty.ts';
import type { AlertSource } from '../../monitoring/source.ts';
import { ownDelivery } from '../../store/queue/own-deliveries.ts';
import type { Deps } from '../deps.ts';
import { type Doorkeeper, turnedAway } from '../receive/doorkeeper.ts';
import { hasRoom, noteUnstored } from '../receive/receive.ts';
import { turnAway } from '../receive/turn-away.ts';
import { sayError } from '../say-error.ts';
import { isProved, mayBeLarge } from './who-posts.ts';

/** Bytes. A thousand alerts with long descriptions are smaller. */
const LARGEST = 5 * 1024 * 1024;
/** Of what no header vouches for; PagerDuty takes no larger event. */
const LARGEST_UNPROVED = 512 * 1024;

interface Answer {
  readonly status: 200 | 202 | 400 | 401 | 503;
  readonly text: string;
  /** The key of the alert, as PagerDuty’s answer has it. */
  readonly key?: string;
}

/** `ring` is called once something new is stored. */
export function alertsDoor(deps: Deps, ring: () => void, keeper: Doorkeeper): Hono {
  const door = new Hono();
  const post = async (context: Context): Promise<Response> => {
    const source = deps.alertSources.find(({ name }) => name === context.req.param('source'));
    const header = (name: string): string | undefined => context.req.header(name);
    const isVouchedFor = mayBeLarge(source, header);
    const taken = await keeper.read(context, { largest: isVouchedFor ? LARGEST : LARGEST_UNPROVED });
    if ('status' in taken) {
      if (taken.status !== 413) return turnedAway(context, taken);
      return turnedAway(context, isVouchedFor ? tooLarge : refuse(deps));
    }
    const answer = await hear(source, { body: taken.body, header }, deps);
    if (answer.status === 200 || answer.status === 202) {
      deps.measures.received.inc({ source: 'alerts' });
      ring();
    }
    return source?.format === 'pagerduty'
      ? context.json(asPagerDuty(answer), answer.status)
      : context.text(`${answer.text}\n`, answer.status);
  };
  door.post('/:source', post);
  // Tools that speak to PagerDuty put this behind the address that they are given.
  door.post('/:source/v2/enqueue', post);
  return door;
}

const tooLarge = {
  status: 413,
  text: 'The body is larger than 5 MB. Let fewer alerts go into one group.\n',
} as const;

interface Post {
  readonly body: string;
  readonly header: (name: string) => string | undefined;
}

async function hear(source: AlertSource | undefined, { body, header }: Post, deps: Deps): Promise<Answer> {
  const json = parsed(body);
  const proof = {
    authorization: header('authorization'),
    header,
    body,
    routingKey: source?.format === 'pagerduty' ? routingKeyOf(json) : '',
    now: deps.clock.stamp(),
  };
  // Whoever guesses names learns nothing: an unknown one is answered like a wrong token.
  if (source === undefined || !isProved(source, proof)) return refuse(deps);
  if (json === undefined) return { status: 400, text: 'The body is not JSON.' };
  const read = source.format === 'pagerduty' ? readPagerDuty(json, randomUUID()) : readGroupedWebhook(json);
  if ('refused' in read) {
    deps.log.warn({ source: source.name }, `refused alerts of ${source.name}: ${read.refused}`);
    return { status: 400, text: read.refused };
  }
  const stored = await store(source, read.notification, deps);
  if (stored !== null) return stored;
  const { key } = { key: undefined, ...read };
  return {
    status: source.format === 'pagerduty' ? 202 : 200,
    text: 'Stored.',
    ...(key === undefined ? {} : { key }),
  };
}

type Notification = Extract<ReturnType<typeof readGroupedWebhook>, { notification: unknown }>['notification'];

/** Null once it is on the disk. Two equal posts are two: the second may be the news that it fires again. */
async function store(
  { name, desk }: AlertSource,
  notification: Notification,
  deps: Deps,
): Promise<Answer | null> {
  const place = { installation: 0, repository: { id: 0, ...named(desk) } };
  const event = { kind: 'alerts-heard', source: name, notification } as const;
  try {
    if (!(await hasRoom(deps))) {
      deps.log.error({ source: name }, 'the inbox is full; alerts were not accepted');
      return {
        status: 503,
        text: 'Too much waits to be handled already. Nothing was accepted; please try again.',
      };
    }
    const id = `alerts/${name}/${randomUUID()}`;
    await deps.store.inbox.receive([ownDelivery(id, { event, place }, deps.clock.now())]);
    deps.caches.unstored.clear();
    return null;
  } catch (error) {
    noteUnstored(error, deps);
    deps.log.error(
      { error, source: name },
      `could not store alerts: ${sayError(error)}; they were not accepted`,
    );
    return {
      status: 503,
      text: 'The desk cannot store anything now. Nothing was accepted; please try again.',
    };
  }
}

function refuse(deps: Deps): Answer {
  turnAway(
    'alerts',
    (count) =>
      `refused alerts (${count} since the start): no source in TIERLINE_ALERT_SOURCES has that name and token`,
    deps,
  );
  return {
    status: 401,
    text: 'There is no source of this name with this token. Look at TIERLINE_ALERT_SOURCES on the desk’s server.',
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** As PagerDuty’s Events API answers, so that its clients understand it. */
function asPagerDuty({ status, text, key }: Answer) {
  if (status === 200 || status === 202)
    return {
      status: 'success',
      message: 'Event processed',
      ...(key === undefined ? {} : { dedup_key: key }),
    };
  return { status: status === 400 ? 'invalid event' : 'error', message: text, errors: [text] };
}
