/** A pull request as GitHub shows it: at the present head of its branch, which the emulator forgets after the opening. */

import { type Json, type JsonObject, numberAt, objectAt, textAt } from '../json.ts';
import type { World } from '../world.ts';
import { dressedObject } from './dress.ts';
import { accountObject } from './payload-objects.ts';

/** The pull request at an API path, or null where there is none. */
export async function pullObject(world: World, path: string, login = ''): Promise<JsonObject | null> {
  const found = await world.emulator.find(path);
  return found === undefined ? null : presentPull(world, found, login);
}

/** An emulator's pull request, put right: both ends with their whole account, the open one at its branch's head. */
export async function presentPull(world: World, found: Json, login: string): Promise<JsonObject> {
  const pull = dressedObject(world, found, login);
  const account = await accountObject(world);
  const path = textAt(pull, 'url').slice(world.url.length);
  const end = (key: string, sha: string) => {
    const side = objectAt(pull, key);
    const home = objectAt(side, 'repo');
    if (textAt(home, 'full_name') !== textAt(pull, 'base', 'repo', 'full_name')) {
      return { ...side, sha };
    }
    return { ...side, sha, user: account, repo: { ...home, owner: account } };
  };
  const home = `/repos/${textAt(pull, 'head', 'repo', 'full_name')}`;
  const head =
    textAt(pull, 'state') === 'open' ? await branchHead(world, home, textAt(pull, 'head', 'ref')) : '';
  const planned = world.pullMilestones.get(path);
  const mergedAs = world.mergeCommits.get(path);
  return {
    active_lock_reason: null,
    ...pull,
    milestone: planned?.milestone ?? null,
    updated_at: [textAt(pull, 'updated_at'), planned?.at ?? ''].toSorted().at(-1) ?? '',
    ...(mergedAs ? { merge_commit_sha: mergedAs.merge } : {}),
    head: end('head', head || mergedAs?.head || textAt(pull, 'head', 'sha')),
    base: end('base', textAt(pull, 'base', 'sha')),
  };
}

/** The commit a branch points to; empty where there is no such branch. `path` is any path inside the repository. */
export async function branchHead(world: World, path: string, branch: string): Promise<string> {
  const repository = path.split('/').slice(0, 4).join('/');
  return textAt(await world.emulator.find(`${repository}/git/ref/heads/${branch}`), 'object', 'sha');
}

/** A pull request in the shape of an issue: GitHub's issue list and comment webhooks carry pull requests so. */
export function pullAsIssue(world: World, pull: JsonObject): JsonObject {
  const repository = textAt(pull, 'url').replace(/\/pulls\/\d+$/, '');
  const url = `${repository}/issues/${numberAt(pull, 'number')}`;
  const shared = [
    'id',
    'node_id',
    'number',
    'title',
    'user',
    'labels',
    'state',
    'locked',
    'assignee',
    'assignees',
  ];
  const more = [
    'milestone',
    'created_at',
    'updated_at',
    'closed_at',
    'body',
    'author_association',
    'html_url',
    'draft',
  ];
  const links = ['url', 'html_url', 'diff_url', 'patch_url', 'merged_at'];
  const pick = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, pull[key] ?? null]));
  return {
    ...pick([...shared, ...more]),
    url,
    repository_url: repository,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    comments: numberAt(pull, 'comments'),
    state_reason: null,
    active_lock_reason: null,
    closed_by: null,
    reactions: { url: `${url}/reactions`, ...world.reactions.summary(url.slice(world.url.length)) },
    performed_via_github_app: null,
    pull_request: pick(links),
  };
}
