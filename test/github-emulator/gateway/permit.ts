/** Whether a call may be made at all: private repositories stay unseen, and writing needs a role or an installation. */
import { type Role, reaches } from '../registers/rights.ts';
import type { World } from '../world.ts';
import { beyondPermissions } from './app-permissions.ts';
import { type Call, notFound, type Reply, refusal } from './call.ts';
import { lockedAgainst, permitIssue } from './permit-issue.ts';
import { template } from './template.ts';

/** Either the call as it may be made (fields one may not set are gone), or why not. */
export type Permit = { readonly call: Call } | { readonly refused: Reply };

const repositoryPath = /^\/repos\/([^/]+\/[^/]+)(?:\/|$)/;

// What a person needs; anything not listed is left to the emulator.
const needs: readonly (readonly [method: string, path: string, role: Role])[] = [
  ['POST', '/repos/{owner}/{repo}/labels', 'triage'],
  ['PATCH', '/repos/{owner}/{repo}/labels/{name}', 'triage'],
  ['DELETE', '/repos/{owner}/{repo}/labels/{name}', 'triage'],
  ['POST', '/repos/{owner}/{repo}/issues/{issue_number}/labels', 'triage'],
  ['PUT', '/repos/{owner}/{repo}/issues/{issue_number}/labels', 'triage'],
  ['DELETE', '/repos/{owner}/{repo}/issues/{issue_number}/labels', 'triage'],
  ['DELETE', '/repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', 'triage'],
  ['GET', '/repos/{owner}/{repo}/issues/{issue_number}/suggestions', 'triage'],
  ['POST', '/repos/{owner}/{repo}/issues/{issue_number}/suggestions/{suggestion_id}/approve', 'triage'],
  ['POST', '/repos/{owner}/{repo}/issues/{issue_number}/suggestions/{suggestion_id}/dismiss', 'triage'],
  ['POST', '/repos/{owner}/{repo}/issues/{issue_number}/assignees', 'triage'],
  ['DELETE', '/repos/{owner}/{repo}/issues/{issue_number}/assignees', 'triage'],
  ['PUT', '/repos/{owner}/{repo}/issues/{issue_number}/lock', 'write'],
  ['DELETE', '/repos/{owner}/{repo}/issues/{issue_number}/lock', 'write'],
  ['PUT', '/repos/{owner}/{repo}/contents/{path}', 'write'],
  ['DELETE', '/repos/{owner}/{repo}/contents/{path}', 'write'],
  ['PUT', '/repos/{owner}/{repo}/pulls/{pull_number}/merge', 'write'],
  ['PUT', '/repos/{owner}/{repo}/collaborators/{username}', 'admin'],
  ['DELETE', '/repos/{owner}/{repo}/collaborators/{username}', 'admin'],
  ['PATCH', '/repos/{owner}/{repo}', 'admin'],
];

/** Decides for any actor. */
export async function permit(world: World, call: Call): Promise<Permit> {
  const repository = decodeURIComponent(repositoryPath.exec(call.path)?.[1] ?? '');
  const writes = call.method !== 'GET' && call.method !== 'HEAD';
  // Whoever has the code of a new App needs nothing else.
  const isMaker = call.path.startsWith('/app-manifests/');
  if (call.actor.kind === 'anonymous' && writes && !isMaker) {
    return { refused: refusal(401, 'Requires authentication') };
  }
  if (repository === '') {
    const beyond = call.actor.kind === 'installation' ? beyondPermissions(world, call) : null;
    return beyond === null ? permitElsewhere(world, call, writes) : { refused: beyond };
  }
  if (call.actor.kind === 'installation') {
    return permitInstallation(world, call, repository, writes);
  }
  if (call.actor.kind === 'app') {
    return call.path.endsWith('/installation')
      ? { call }
      : { refused: refusal(403, 'Resource not accessible by integration') };
  }
  const role = world.rights.role(repository, call.login);
  if (role === 'none' && world.rights.isPrivate(repository)) {
    return { refused: notFound() };
  }
  const needed = needs.find(([method, path]) => method === call.method && template(path).match(call.path));
  if (needed && !reaches(role, needed[2])) {
    return { refused: refusal(403, 'Must have admin rights to Repository.') };
  }
  return permitIssue(world, call, role);
}

async function permitInstallation(
  world: World,
  call: Call,
  repository: string,
  writes: boolean,
): Promise<Permit> {
  if (world.installation.covers(repository)) {
    const beyond = beyondPermissions(world, call);
    const refused = beyond ?? (world.appWritesWhereLocked ? null : await lockedAgainst(world, call));
    return refused === null ? { call } : { refused };
  }
  if (world.rights.isPrivate(repository)) {
    return { refused: notFound() };
  }
  return writes ? { refused: refusal(403, 'Resource not accessible by integration') } : { call };
}

function permitElsewhere(world: World, call: Call, writes: boolean): Permit {
  const inOrganisation = call.path.startsWith('/orgs/');
  if (writes && inOrganisation && !world.rights.isOwner(call.login)) {
    return { refused: refusal(403, 'You must be an owner of the organization.') };
  }
  const aboutTeams = inOrganisation && call.path.includes('/teams');
  const seesTeams = call.actor.kind === 'installation' || world.rights.isMember(call.login);
  return aboutTeams && !seesTeams ? { refused: notFound() } : { call };
}
