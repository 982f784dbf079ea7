/** The App's own webhook: its settings, the list of deliveries of the last three days, and sending one again. */

import { type Call, notFound, type Reply, refusal } from '../gateway/call.ts';
import type { Route } from '../gateway/route.ts';
import { type JsonObject, numberAt, textAt } from '../json.ts';
import type { Attempt, Delivery } from '../mail/delivery.ts';
import { deliveryHeaders } from '../mail/delivery.ts';
import { stamp } from '../objects/stamp.ts';
import type { World } from '../world.ts';
import { unreachable } from './manifest.ts';

// An App must name an address; nobody answers at this one.
const nowhere = 'https://webhooks.invalid/';
const kept = 3 * 24 * 3_600_000;
const one = '/app/hook/deliveries/{delivery_id}';

/** What the App may ask about its webhook, with its JSON web token only. */
export const deliveryRoutes: readonly Route[] = [
  { method: 'GET', path: '/app/hook/config', run: forApp(config) },
  { method: 'PATCH', path: '/app/hook/config', run: forApp(configure) },
  { method: 'GET', path: '/app/hook/deliveries', run: forApp(list) },
  { method: 'GET', path: one, run: forApp(show) },
  { method: 'POST', path: `${one}/attempts`, run: forApp(attempt) },
];

function forApp(run: Route['run']): Route['run'] {
  return (world, call, params) =>
    call.actor.kind === 'app'
      ? run(world, call, params)
      : refusal(401, 'A JSON web token could not be decoded');
}

function config(world: World): Reply {
  const hook = world.registration.present()?.hook ?? null;
  if (hook === null) return notFound();
  const secret = hook.secret === null ? {} : { secret: '********' };
  return { status: 200, body: { content_type: 'json', insecure_ssl: '0', url: hook.url, ...secret } };
}

/** An App that was made without a webhook gets none by this. */
function configure(world: World, call: Call): Reply {
  const url = textAt(call.body, 'url');
  const secret = textAt(call.body, 'secret');
  const faults = url === '' ? [] : unreachable(url);
  if (world.registration.present()?.hook == null) return notFound();
  if (faults.length > 0) return refusal(422, faults.join('. '));
  world.registration.changeHook({ ...(url === '' ? {} : { url }), ...(secret === '' ? {} : { secret }) });
  return config(world);
}

/** Newest first, paged by a cursor as GitHub does; each attempt is a line of its own. */
function list(world: World, call: Call): Reply {
  const size = Math.min(100, Number(call.query.get('per_page')) || 30);
  const before = Number(call.query.get('cursor')?.slice(1)) || Number.POSITIVE_INFINITY;
  const status = call.query.get('status');
  const lines = recent(world)
    .filter(({ attempt: { id } }) => id < before)
    .filter(({ attempt: { statusCode } }) => {
      const succeeded = statusCode >= 200 && statusCode < 400;
      return status === null || (status === 'success') === succeeded;
    })
    .toSorted((first, second) => second.attempt.id - first.attempt.id);
  const page = lines.slice(0, size);
  const last = page.at(-1);
  const query = new URLSearchParams(call.query);
  query.set('cursor', `v${last?.attempt.id ?? 0}`);
  const link = lines.length > size ? `<${world.url}${call.path}?${query}>; rel="next"` : undefined;
  return { status: 200, body: page.map(({ delivery, attempt: made }) => line(world, delivery, made)), link };
}

function show(world: World, _call: Call, params: ReadonlyMap<string, string>): Reply {
  const found = find(world, params);
  if (!found) {
    return notFound();
  }
  const { delivery, attempt: made } = found;
  const headers = deliveryHeaders(delivery, { id: world.identity.id, webhookSecret: '' });
  return {
    status: 200,
    body: {
      ...line(world, delivery, made),
      url: world.registration.present()?.hook?.url ?? nowhere,
      request: { headers, payload: delivery.payload },
      response: { headers: {}, payload: made.answer },
    },
  };
}

function attempt(world: World, _call: Call, params: ReadonlyMap<string, string>): Reply {
  const found = find(world, params);
  if (!found) {
    return notFound();
  }
  void world.post.redeliver(found.delivery.guid);
  return { status: 202, body: {} };
}

function recent(world: World): readonly { readonly delivery: Delivery; readonly attempt: Attempt }[] {
  const oldest = world.clock.now() - kept;
  return world.post
    .list()
    .flatMap((delivery) => delivery.attempts.map((made) => ({ delivery, attempt: made })))
    .filter(({ attempt: { at } }) => at >= oldest);
}

function find(world: World, params: ReadonlyMap<string, string>) {
  return recent(world).find(({ attempt: { id } }) => id === Number(params.get('delivery_id')));
}

function line(world: World, delivery: Delivery, made: Attempt): JsonObject {
  return {
    id: made.id,
    guid: delivery.guid,
    delivered_at: stamp(made.at),
    redelivery: made.redelivery,
    duration: made.duration,
    status: made.status,
    status_code: made.statusCode,
    event: delivery.event,
    action: delivery.action,
    installation_id: world.installation.id(),
    repository_id: delivery.repository === null ? null : numberAt(delivery.payload, 'repository', 'id'),
    throttled_at: null,
  };
}
