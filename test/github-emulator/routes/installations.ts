/** Where the App is installed, as the App and its installation token may ask. */
import { type Call, notFound, refusal } from '../gateway/call.ts';
import { onePage } from '../gateway/page.ts';
import type { Route } from '../gateway/route.ts';
import { isList, isObject, type Json, type JsonObject, numberAt } from '../json.ts';
import { dressed } from '../objects/dress.ts';
import type { World } from '../world.ts';

/** The App itself, the repositories of its installation, and which installation a repository has. */
export const installationRoutes: readonly Route[] = [
  { method: 'GET', path: '/app', run: theApp },
  { method: 'GET', path: '/app/installations', run: installations },
  { method: 'GET', path: '/installation/repositories', run: repositories },
  { method: 'GET', path: '/repos/{owner}/{repo}/installation', run: ofRepository },
];

function theApp(world: World, call: Call) {
  return call.actor.kind === 'app'
    ? {
        status: 200,
        body: { ...world.identity.app, installations_count: world.installation.isThere() ? 1 : 0 },
      }
    : refusal(401, 'A JSON web token could not be decoded');
}

/** The emulator takes every App for installed. */
function installations({ installation }: World, call: Call) {
  if (call.actor.kind !== 'app') return refusal(401, 'A JSON web token could not be decoded');
  return installation.isThere() ? null : { status: 200, body: [] };
}

async function repositories(world: World, call: Call) {
  if (call.actor.kind !== 'installation') {
    return refusal(403, 'Resource not accessible by integration');
  }
  const names = world.installation.repositories();
  const found = await Promise.all(names.map((name) => world.emulator.find(`/repos/${name}`)));
  const shown = found.filter((repository) => repository !== undefined);
  const page = onePage(
    world,
    call,
    shown.map((repository) => dressed(world, repository, call.login)),
  );
  const body: JsonObject = {
    total_count: shown.length,
    repository_selection: 'selected',
    repositories: page.body ?? [],
  };
  return { ...page, body };
}

function ofRepository(world: World, call: Call, params: ReadonlyMap<string, string>) {
  if (call.actor.kind !== 'app') {
    return refusal(401, 'A JSON web token could not be decoded');
  }
  return world.installation.covers(`${params.get('owner')}/${params.get('repo')}`) ? null : notFound();
}

/** An installation as GitHub shows it: on selected repositories, with a whole account. */
export function asSelected(world: World, value: Json, account: JsonObject): Json {
  if (isList(value)) {
    return value.map((item) => asSelected(world, item, account));
  }
  return isObject(value) && 'access_tokens_url' in value
    ? {
        ...value,
        id: world.installation.id(),
        account,
        repository_selection: 'selected',
        target_id: numberAt(account, 'id'),
        client_id: `Iv1.${world.identity.slug}`,
        permissions: world.identity.permissions,
        events: world.identity.events,
      }
    : value;
}
