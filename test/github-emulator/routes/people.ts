/** Who may do what: collaborators' permissions and who can be assigned. */
import { type Call, notFound, refusal } from '../gateway/call.ts';
import { onePage } from '../gateway/page.ts';
import type { Route } from '../gateway/route.ts';
import { dressedObject } from '../objects/dress.ts';
import { userObject } from '../objects/payload-objects.ts';
import { folded, reaches } from '../registers/rights.ts';
import type { World } from '../world.ts';

type Params = ReadonlyMap<string, string>;

/** Whose token it is; permission of a collaborator or an outsider; the list of assignees, and whether somebody is one. */
export const peopleRoutes: readonly Route[] = [
  { method: 'GET', path: '/user', run: oneself },
  { method: 'GET', path: '/repos/{owner}/{repo}/collaborators/{username}/permission', run: permission },
  { method: 'GET', path: '/repos/{owner}/{repo}/collaborators/{username}', run: isCollaborator },
  { method: 'GET', path: '/repos/{owner}/{repo}/assignees', run: assignees },
  { method: 'GET', path: '/repos/{owner}/{repo}/assignees/{assignee}', run: isAssignee },
];

async function oneself(world: World, { actor }: Call) {
  if (actor.kind === 'installation') return refusal(403, 'Resource not accessible by integration');
  if (actor.kind !== 'person') return refusal(401, 'Requires authentication');
  const user = (await world.emulator.find(`/users/${encodeURIComponent(actor.login)}`)) ?? null;
  return {
    status: 200,
    body: { ...dressedObject(world, user, actor.login), user_view_type: 'public' },
  };
}

async function permission(world: World, call: Call, params: Params) {
  const login = params.get('username') ?? '';
  if ((await world.emulator.find(`/users/${encodeURIComponent(login)}`)) === undefined) {
    return refusal(404, `${login} is not a user`);
  }
  if ((await world.emulator.find(repositoryOf(call))) === undefined) {
    return notFound();
  }
  const role = world.rights.role(fullNameOf(params), login);
  const user = await userObject(world, login);
  return {
    status: 200,
    body: {
      permission: folded(role),
      user: {
        ...user,
        permissions: {
          admin: reaches(role, 'admin'),
          maintain: reaches(role, 'maintain'),
          push: reaches(role, 'write'),
          triage: reaches(role, 'triage'),
          pull: reaches(role, 'read'),
        },
        role_name: role,
      },
      role_name: role,
    },
  };
}

function isCollaborator(world: World, _call: Call, params: Params) {
  const [repository, login] = [fullNameOf(params), params.get('username') ?? ''];
  const is = world.rights.isCollaborator(repository, login) || world.rights.isMember(login);
  return is ? { status: 204 } : notFound();
}

async function assignees(world: World, call: Call, params: Params) {
  const logins = assignableIn(world, fullNameOf(params));
  return onePage(world, call, await Promise.all(logins.map((login) => userObject(world, login))));
}

function isAssignee(world: World, _call: Call, params: Params) {
  const login = world.names.canonical(params.get('assignee') ?? '');
  return assignableIn(world, fullNameOf(params)).includes(login) ? { status: 204 } : notFound();
}

function assignableIn(world: World, repository: string): readonly string[] {
  return world.rights
    .collaborators(repository)
    .map(world.names.canonical)
    .filter((login) => reaches(world.rights.role(repository, login), 'triage'));
}

function fullNameOf(params: Params): string {
  return `${params.get('owner')}/${params.get('repo')}`;
}

function repositoryOf(call: Call): string {
  return call.path.split('/').slice(0, 4).join('/');
}
