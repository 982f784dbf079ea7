/** Files at the head of a pull request: `refs/pull/N/head`, wherever its branch lives. */
import { type Call, notFound } from '../gateway/call.ts';
import type { Route } from '../gateway/route.ts';
import { textAt } from '../json.ts';
import { dressed } from '../objects/dress.ts';
import { pullObject } from '../objects/pull.ts';
import type { World } from '../world.ts';

/** Reading by a pull request’s own name; every other ref is left to the emulator. */
export const contentRoutes: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/contents/{path}', run: read },
];

async function read(world: World, call: Call) {
  const number = /^refs\/pull\/(\d+)\/head$/.exec(call.query.get('ref') ?? '')?.[1];
  if (number === undefined) {
    return null;
  }
  const [, repos, owner, name, ...rest] = call.path.split('/');
  const pull = await pullObject(world, `/${repos}/${owner}/${name}/pulls/${number}`);
  if (!pull) {
    return notFound();
  }
  const home = textAt(pull, 'head', 'repo', 'full_name');
  const path = `/${repos}/${home}/${rest.join('/')}?ref=${textAt(pull, 'head', 'sha')}`;
  const found = await world.emulator.find(path);
  return found === undefined ? notFound() : { status: 200, body: dressed(world, found, call.login) };
}
