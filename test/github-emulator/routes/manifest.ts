/** How an App is made from a manifest: what GitHub’s page says of one, and the code that its maker changes for the key. */
import { appKey } from '../emulator/app-key.ts';
import { type Call, notFound } from '../gateway/call.ts';
import type { Route } from '../gateway/route.ts';
import { isObject, type Json, type JsonObject, listAt, objectAt, readJson, textAt } from '../json.ts';
import { slugOf } from '../registers/registration.ts';
import type { World } from '../world.ts';

/** Which permission an event needs, after GitHub’s page “Webhook events and payloads”. */
const neededFor: Readonly<Record<string, string>> = {
  issues: 'issues',
  issue_comment: 'issues',
  label: 'metadata',
  push: 'contents',
  pull_request: 'pull_requests',
  release: 'contents',
  repository: 'metadata',
  member: 'members',
  membership: 'members',
  team: 'members',
};
const accesses = ['read', 'write'];
const permissionNames = ['metadata', 'issues', 'contents', 'pull_requests', 'checks', 'members'];

/** Everything that GitHub’s page says is wrong with a manifest, a sentence each. */
export function faultsOf(text: string, slug: string): readonly string[] {
  const manifest = readJson(text);
  if (!isObject(manifest)) return ['The manifest is not JSON'];
  return [
    ...(textAt(manifest, 'url') === '' ? ['"url" wasn\'t supplied'] : []),
    ...nameFaults(textAt(manifest, 'name'), slug),
    ...hookFaults(manifest['hook_attributes']),
    ...grantFaults(manifest),
  ];
}

/** The page asks for the name again where it is taken; this GitHub has room for the App whose bot it knows. */
export function nameFaults(name: string, slug: string): readonly string[] {
  if (name.length > 34) return ['Name is too long (maximum is 34 characters)'];
  return name === '' || slugOf(name) === slug ? [] : ['Name is already in use'];
}

function hookFaults(hook: Json | undefined): readonly string[] {
  if (hook === undefined) return [];
  if (!isObject(hook)) return ['"hook_attributes" is not an object'];
  const strange = Object.keys(hook).filter((key) => !['url', 'active'].includes(key));
  const url = textAt(hook, 'url');
  return [
    ...strange.map((key) => `"${key}" is not a permitted key`),
    ...(url === '' ? ['"url" wasn\'t supplied'] : unreachable(url)),
  ];
}

/** Also what a change of the App’s webhook is refused for. */
export function unreachable(url: string): readonly string[] {
  const host = URL.parse(url)?.hostname ?? '';
  if (!/^https?:/.test(url) || host === '') return ['Hook url must be a valid URL'];
  const isLocal = /^(localhost|.*\.localhost|127\..*|0\.0\.0\.0|\[::1\])$/.test(host);
  return isLocal
    ? [`Hook url is not supported because it isn't reachable over the public Internet (${host})`]
    : [];
}

function grantFaults(manifest: JsonObject): readonly string[] {
  const permissions = objectAt(manifest, 'default_permissions');
  const events = listAt(manifest, 'default_events').map(String);
  const badPermissions = Object.entries(permissions).filter(
    ([name, access]) => !permissionNames.includes(name) || !accesses.includes(String(access)),
  );
  const unknown = events.filter((event) => neededFor[event] === undefined);
  const unfounded = events.filter((event) => permissions[neededFor[event] ?? ''] === undefined);
  return [
    ...badPermissions.map(([name]) => `Default permission records resource is not included: ${name}`),
    ...(unknown.length > 0 ? [`Default events unsupported: ${unknown.join(' and ')}`] : []),
    ...(unfounded.length > 0
      ? [`Default events are not supported by permissions: ${unfounded.join(' and ')}`]
      : []),
  ];
}

export const manifestRoutes: readonly Route[] = [
  { method: 'POST', path: '/app-manifests/{code}/conversions', run: convert },
];

function convert(world: World, _call: Call, params: ReadonlyMap<string, string>) {
  const app = world.registration.present();
  if (app === null || !world.registration.redeem(params.get('code') ?? '', world.clock.now()))
    return notFound();
  return {
    status: 201,
    body: {
      ...world.identity.app,
      client_id: `Iv1.${world.identity.slug}`,
      client_secret: 'a secret that this App has no use for',
      webhook_secret: app.hook?.secret ?? null,
      pem: appKey(),
    },
  };
}

/** The webhook that GitHub tells of itself by, as soon as there is one. */
export function ping(world: World): void {
  const app = world.registration.present();
  if (app === null || app.hook === null || !app.hook.active) return;
  const hook = {
    type: 'App',
    id: 1,
    name: 'web',
    active: true,
    events: app.events,
    config: { content_type: 'json', insecure_ssl: '0', url: app.hook.url },
    updated_at: new Date(world.clock.now()).toISOString(),
    created_at: new Date(world.clock.now()).toISOString(),
    app_id: world.identity.id,
    deliveries_url: `${world.url}/app/hook/deliveries`,
  };
  world.post.put({
    event: 'ping',
    action: null,
    repository: null,
    payload: { zen: 'Speak like a human.', hook_id: 1, hook },
  });
}
