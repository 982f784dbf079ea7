/** Puts right what the emulator answers: the world's time, the bot, reactions, associations, one's own permissions. */

import { isList, isObject, type Json, type JsonObject, textAt } from '../json.ts';
import { type Role, reaches } from '../registers/rights.ts';
import type { World } from '../world.ts';
import { withBot } from './identity.ts';
import { inWorldTime } from './stamp.ts';

/** An answer of the emulator as `login` would see it on GitHub. */
export function dressed(world: World, value: Json, login: string): Json {
  return truthful(world, withBot(inWorldTime(value, world.clock.fromReal), world.identity), login);
}

/** The same for one object. */
export function dressedObject(world: World, value: Json, login: string): JsonObject {
  const done = dressed(world, value, login);
  return isObject(done) ? done : {};
}

function truthful(world: World, value: Json, login: string): Json {
  if (isList(value)) {
    return value.map((item) => truthful(world, item, login));
  }
  if (!isObject(value)) {
    return value;
  }
  const inside: JsonObject = Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, truthful(world, field, login)]),
  );
  return {
    ...inside,
    ...('author_association' in inside ? { author_association: association(world, inside) } : {}),
    ...('reactions' in inside ? { reactions: reactionsOf(world, inside) } : {}),
    ...('state_reason' in inside && world.duplicates.has(textAt(inside, 'url').slice(world.url.length))
      ? { state_reason: 'duplicate' }
      : {}),
    ...('created_at' in inside ? bornBefore(world, inside) : {}),
    ...('permissions' in inside && 'full_name' in inside
      ? { permissions: permissions(world, inside, login) }
      : {}),
    ...('members_url' in inside && 'privacy' in inside ? team(world, inside) : {}),
  };
}

/** What was transferred keeps its day. */
function bornBefore(world: World, made: JsonObject): JsonObject {
  const born = world.born.get(textAt(made, 'url').slice(world.url.length));
  return born === undefined ? {} : { created_at: born };
}

/** What newer GitHub says of a team and the emulator does not. */
function team(world: World, seen: JsonObject): JsonObject {
  const created = textAt(world.identity.app, 'created_at');
  return {
    created_at: created,
    updated_at: created,
    notification_setting: 'notifications_enabled',
    ...seen,
    type: 'organization',
  };
}

/** Membership of an organisation is private unless its member says otherwise, and then nobody outside sees MEMBER. */
function association(world: World, made: JsonObject): string {
  const repository = repositoryIn(world, textAt(made, 'url'));
  return world.rights.isCollaborator(repository, textAt(made, 'user', 'login')) ? 'COLLABORATOR' : 'NONE';
}

function reactionsOf(world: World, subject: JsonObject): JsonObject {
  const url = textAt(subject, 'url');
  return { url: `${url}/reactions`, ...world.reactions.summary(url.slice(world.url.length)) };
}

function permissions(world: World, repository: JsonObject, login: string): JsonObject {
  const role = world.rights.role(textAt(repository, 'full_name'), login);
  const has = (needed: Role) => reaches(role, needed);
  return {
    admin: has('admin'),
    maintain: has('maintain'),
    push: has('write'),
    triage: has('triage'),
    pull: has('read') || login === world.identity.bot,
  };
}

/** The `owner/name` in an API URL of this world. */
function repositoryIn(world: World, url: string): string {
  return url.slice(world.url.length).split('/').slice(2, 4).join('/');
}
