/** GitHub's objects as webhooks carry them. */

import { type JsonObject, numberAt, objectAt, textAt } from '../json.ts';
import type { World } from '../world.ts';
import { dressedObject } from './dress.ts';

/** A user as webhooks carry it: no name, no counts. */
export async function userObject(world: World, login: string): Promise<JsonObject> {
  const user = dressedObject(
    world,
    (await world.emulator.find(`/users/${encodeURIComponent(login)}`)) ?? null,
    login,
  );
  const simple = [
    'login',
    'id',
    'node_id',
    'avatar_url',
    'gravatar_id',
    'type',
    'site_admin',
    'user_view_type',
  ];
  return pick(user, (key) => simple.includes(key) || (key.endsWith('url') && typeof user[key] === 'string'));
}

/** A repository as webhooks carry it: without the asker's permissions and the merge settings. */
export async function repositoryObject(world: World, path: string): Promise<JsonObject> {
  const repository = dressedObject(world, (await world.emulator.find(path)) ?? null, '');
  const left = new Set(['permissions', 'owner']);
  const rest = pick(
    repository,
    (key) => !left.has(key) && !/^(allow_(rebase|squash|merge|auto)|delete_branch)/.test(key),
  );
  return {
    ...rest,
    owner: asAccount(world, objectAt(repository, 'owner')),
    web_commit_signoff_required: false,
    custom_properties: {},
  };
}

/** The organisation as webhooks carry it. */
export async function organisationObject(world: World): Promise<JsonObject> {
  const found = dressedObject(world, (await world.emulator.find(`/orgs/${world.organisation}`)) ?? null, '');
  const simple = ['login', 'id', 'node_id', 'url', 'repos_url', 'events_url', 'hooks_url', 'issues_url'];
  const more = ['members_url', 'public_members_url', 'avatar_url', 'description'];
  return pick(found, (key) => [...simple, ...more].includes(key));
}

/** The organisation as the owner of something: shaped like a user, as GitHub does. */
export async function accountObject(world: World): Promise<JsonObject> {
  const found = dressedObject(world, (await world.emulator.find(`/orgs/${world.organisation}`)) ?? null, '');
  return asAccount(world, found);
}

function asAccount(world: World, organisation: JsonObject): JsonObject {
  const login = textAt(organisation, 'login');
  const url = `${world.url}/users/${login}`;
  return {
    login,
    id: numberAt(organisation, 'id'),
    node_id: textAt(organisation, 'node_id'),
    avatar_url: `${world.url}/avatars/o/${login}`,
    gravatar_id: '',
    url,
    html_url: `${world.url}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: 'Organization',
    user_view_type: 'public',
    site_admin: false,
  };
}

function pick(object: JsonObject, keep: (key: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keep(key)));
}
