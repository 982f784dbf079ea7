/** Pull requests at their branches' present heads, with the files they really change. */
import { type Call, notFound } from '../gateway/call.ts';
import { onePage } from '../gateway/page.ts';
import { pass } from '../gateway/pass.ts';
import type { Route } from '../gateway/route.ts';
import { listAt, textAt } from '../json.ts';
import { presentPull, pullObject } from '../objects/pull.ts';
import type { World } from '../world.ts';

const pulls = '/repos/{owner}/{repo}/pulls';

/** Reading pull requests; changing them is left to the emulator. */
export const pullRoutes: readonly Route[] = [
  { method: 'GET', path: pulls, run: list },
  { method: 'GET', path: `${pulls}/{pull_number}`, run: show },
  { method: 'GET', path: `${pulls}/{pull_number}/files`, run: files },
];

async function list(world: World, call: Call) {
  const reply = await pass(world, call);
  const found = listAt({ found: reply.body ?? null }, 'found');
  return reply.status === 200
    ? { ...reply, body: await Promise.all(found.map((pull) => presentPull(world, pull, call.login))) }
    : reply;
}

async function show(world: World, call: Call) {
  const pull = await pullObject(world, call.path, call.login);
  return pull ? { status: 200, body: pull } : notFound();
}

async function files(world: World, call: Call) {
  const pull = await pullObject(world, call.path.replace(/\/files$/, ''));
  if (!pull) {
    return notFound();
  }
  const repository = call.path.split('/').slice(0, 4).join('/');
  const home = `/repos/${textAt(pull, 'head', 'repo', 'full_name')}`;
  // The emulator knows no history across repositories: a fork’s branch is compared with the fork itself.
  const base =
    home === repository ? textAt(pull, 'base', 'sha') : textAt(pull, 'head', 'repo', 'default_branch');
  const ends = `${base}...${textAt(pull, 'head', 'sha')}`;
  const comparison = await world.emulator.ask('GET', `${home}/compare/${ends}`);
  return onePage(world, call, listAt(comparison, 'files'));
}
