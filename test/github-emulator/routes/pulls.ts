/** Pull requests at their branches' present heads, with the files they really change. */
import { type Call, notFound } from '../gateway/call.ts';
import { onePage } from '../gateway/page.ts';
import { pass } from '../gateway/pass.ts';
import type { Route } from '../gateway/route.ts';
import { isObject, listAt, numberAt, textAt } from '../json.ts';
import { dressedObject } from '../objects/dress.ts';
import { presentPull, pullAsIssue, pullObject } from '../objects/pull.ts';
import { stamp } from '../objects/stamp.ts';
import { tellPullChanges } from '../webhooks/pulls.ts';
import type { World } from '../world.ts';

const pulls = '/repos/{owner}/{repo}/pulls';

/** Reading pull requests; changing them is left to the emulator, but for their milestone. */
export const pullRoutes: readonly Route[] = [
  { method: 'PATCH', path: '/repos/{owner}/{repo}/issues/{issue_number}', run: plan },
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

/** A pull request gets its milestone as an issue does: what was asked of an issue is left to the emulator. */
async function plan(world: World, call: Call) {
  const path = call.path.replace('/issues/', '/pulls/');
  const before = (await world.emulator.find(call.path)) === undefined ? await pullObject(world, path) : null;
  if (before === null) {
    return null;
  }
  const repository = call.path.split('/').slice(0, 4).join('/');
  const number = numberAt(call.body, 'milestone');
  const fresh = number === 0 ? null : await world.emulator.find(`${repository}/milestones/${number}`);
  const milestone = isObject(fresh ?? undefined) ? dressedObject(world, fresh ?? null, '') : null;
  world.pullMilestones.set(path, { milestone, at: stamp(world.clock.now()) });
  const after = await pullObject(world, path);
  if (after === null) {
    return notFound();
  }
  await tellPullChanges(world, { repository, before, after, sender: call.login });
  return { status: 200, body: pullAsIssue(world, after) };
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
