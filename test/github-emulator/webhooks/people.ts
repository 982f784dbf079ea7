/** Watches people: collaborators of a repository, members of a team. */
import type { Call, Reply } from '../gateway/call.ts';
import { type JsonObject, textAt } from '../json.ts';
import { dressedObject } from '../objects/dress.ts';
import { userObject } from '../objects/payload-objects.ts';
import { folded, type Role } from '../registers/rights.ts';
import type { World } from '../world.ts';
import { tell } from './happening.ts';

const collaborator = /^(\/repos\/([^/]+\/[^/]+))\/collaborators\/([^/]+)$/;
const membership = /^(\/orgs\/[^/]+\/teams\/[^/]+)\/memberships\/([^/]+)$/;

/** The watcher for collaborators: also keeps the register of rights. */
export async function watchCollaborators(world: World, call: Call) {
  const [, repository, fullName, login] = collaborator.exec(call.path)?.map(decodeURIComponent) ?? [];
  if (repository === undefined || fullName === undefined || login === undefined) {
    return null;
  }
  const before = world.rights.isCollaborator(fullName, login) ? world.rights.role(fullName, login) : null;
  const told = async (action: string, fields: JsonObject) => {
    const member = await userObject(world, login);
    await tell(world, {
      event: 'member',
      action,
      repository,
      sender: call.login,
      fields: { member, ...fields },
    });
  };
  return async () => {
    if (call.method === 'DELETE') {
      world.rights.revoke(fullName, login);
      await told('removed', {});
      return;
    }
    const role = roleNamed(textAt(call.body, 'permission'));
    world.rights.grant(fullName, login, role);
    const changes =
      before === null
        ? { permission: { to: folded(role) }, role_name: { to: role } }
        : { permission: { from: folded(before), to: folded(role) } };
    await told(before === null ? 'added' : 'edited', { changes });
  };
}

/** The watcher for teams' members. */
export async function watchMemberships(world: World, call: Call) {
  const [, teamPath, login] = membership.exec(call.path)?.map(decodeURIComponent) ?? [];
  if (teamPath === undefined || login === undefined) {
    return null;
  }
  const wasMember = (await world.emulator.find(call.path)) !== undefined;
  return async (_reply: Reply) => {
    const removed = call.method === 'DELETE';
    if (removed !== wasMember) {
      return;
    }
    world.rights.member(login, world.rights.isOwner(login));
    const team = dressedObject(world, (await world.emulator.find(teamPath)) ?? null, '');
    await tell(world, {
      event: 'membership',
      action: removed ? 'removed' : 'added',
      repository: null,
      sender: call.login,
      fields: { scope: 'team', member: await userObject(world, login), team },
    });
  };
}

/** The role a permission of the API gives: its old words are pull and push. */
export function roleNamed(permission: string): Role {
  switch (permission) {
    case 'pull':
    case 'read':
      return 'read';
    case 'triage':
    case 'maintain':
    case 'admin':
      return permission;
    default:
      return 'write';
  }
}
