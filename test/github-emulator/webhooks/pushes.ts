/** Watches branches: whatever moves one, by file, by reference or by merge, is a push. */
import type { Call } from '../gateway/call.ts';
import { type Json, type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { dressedObject } from '../objects/dress.ts';
import { userObject } from '../objects/payload-objects.ts';
import type { World } from '../world.ts';
import { closeFixed } from './fixes.ts';
import { tell } from './happening.ts';

const pattern =
  /^(\/repos\/[^/]+\/[^/]+)\/(?:contents\/.+|git\/refs(?:\/.+)?|pulls\/\d+\/(?:merge|update-branch))$/;
const none = '0'.repeat(40);

/** The watcher for branches. */
export async function watchPushes(world: World, call: Call) {
  const repository = pattern.exec(call.path)?.[1];
  if (repository === undefined) {
    return null;
  }
  const before = await branches(world, repository);
  return async () => {
    const after = await branches(world, repository);
    for (const ref of new Set([...before.keys(), ...after.keys()])) {
      const [from, to] = [before.get(ref) ?? none, after.get(ref) ?? none];
      if (from !== to) {
        await tellPush(world, call, repository, { ref, from, to });
      }
    }
  };
}

async function branches(world: World, repository: string): Promise<ReadonlyMap<string, string>> {
  const refs = await world.emulator.find(`${repository}/git/matching-refs/heads/`);
  return new Map(
    listAt({ refs: refs ?? [] }, 'refs').map((ref) => [textAt(ref, 'ref'), textAt(ref, 'object', 'sha')]),
  );
}

async function tellPush(
  world: World,
  call: Call,
  repository: string,
  move: { readonly ref: string; readonly from: string; readonly to: string },
): Promise<void> {
  const { ref, from, to } = move;
  const [created, deleted] = [from === none, to === none];
  const commits = created || deleted ? [] : await commitsBetween(world, repository, from, to);
  const pusher = await userObject(world, call.login);
  await tell(world, {
    event: 'push',
    action: null,
    repository,
    sender: call.login,
    fields: {
      ref,
      before: from,
      after: to,
      created,
      deleted,
      forced: false,
      base_ref: null,
      compare: `${world.url}${repository.slice('/repos'.length)}/compare/${from.slice(0, 12)}...${to.slice(0, 12)}`,
      commits,
      head_commit: commits.at(-1) ?? null,
      pusher: { name: textAt(pusher, 'login'), email: `${textAt(pusher, 'login')}@users.noreply.github.com` },
    },
  });
  if (ref === (await defaultBranch(world, repository))) {
    await closeFixed(world, call, repository, commits);
  }
}

async function defaultBranch(world: World, repository: string): Promise<string> {
  return `refs/heads/${textAt(await world.emulator.find(repository), 'default_branch')}`;
}

async function commitsBetween(world: World, repository: string, from: string, to: string) {
  const comparison = await world.emulator.find(`${repository}/compare/${from}...${to}`);
  const shas = listAt(comparison, 'commits').map((commit) => textAt(commit, 'sha'));
  return Promise.all(shas.map((sha) => commitObject(world, repository, sha)));
}

async function commitObject(world: World, repository: string, sha: string): Promise<JsonObject> {
  const commit = dressedObject(
    world,
    (await world.emulator.find(`${repository}/commits/${sha}`)) ?? null,
    '',
  );
  const filesThat = (...statuses: readonly string[]): readonly Json[] =>
    listAt(commit, 'files')
      .filter((file) => statuses.includes(textAt(file, 'status')))
      .map((file) => textAt(file, 'filename'));
  const by = (role: string) => ({
    name: textAt(commit, 'commit', role, 'name'),
    email: textAt(commit, 'commit', role, 'email'),
    date: textAt(commit, 'commit', role, 'date'),
    ...(textAt(commit, role, 'login') ? { username: textAt(commit, role, 'login') } : {}),
  });
  return {
    id: sha,
    tree_id: textAt(objectAt(commit, 'commit'), 'tree', 'sha'),
    distinct: true,
    message: textAt(commit, 'commit', 'message'),
    timestamp: textAt(commit, 'commit', 'committer', 'date'),
    url: textAt(commit, 'html_url'),
    author: by('author'),
    committer: by('committer'),
    added: filesThat('added'),
    removed: filesThat('removed'),
    modified: filesThat('modified', 'renamed'),
  };
}
