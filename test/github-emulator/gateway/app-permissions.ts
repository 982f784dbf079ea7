/** Which permission GitHub wants of an App for each call, after GitHub’s page “Permissions required for GitHub Apps”. */
import type { World } from '../world.ts';
import { type Call, type Reply, refusal } from './call.ts';
import { template } from './template.ts';

/** Any one of them is enough; an empty list: every installation may. */
type AnyOf = readonly (readonly [permission: string, access: 'read' | 'write'])[];

const issuesOrPulls = (access: 'read' | 'write'): AnyOf => [
  ['issues', access],
  ['pull_requests', access],
];

// By path: what reading it takes, and what changing it takes.
const table: readonly (readonly [path: string, read: AnyOf, write: AnyOf])[] = [
  ['/rate_limit', [], []],
  ['/users/{username}', [], []],
  ['/user/{account_id}', [], []],
  ['/graphql', [], issuesOrPulls('write')],
  ['/api/graphql', [], issuesOrPulls('write')],
  ['/installation/repositories', [['metadata', 'read']], []],
  ['/search/issues', issuesOrPulls('read'), []],
  ['/orgs/{org}', [], []],
  ...[
    '/orgs/{org}/members',
    '/orgs/{org}/members/{username}',
    '/orgs/{org}/memberships/{username}',
    '/orgs/{org}/teams',
    '/orgs/{org}/teams/{team_slug}',
    '/orgs/{org}/teams/{team_slug}/members',
    '/orgs/{org}/teams/{team_slug}/memberships/{username}',
  ].map((path) => [path, [['members', 'read']], [['members', 'write']]] as const),
  ['/repos/{owner}/{repo}', [['metadata', 'read']], [['administration', 'write']]],
  ...[
    '/repos/{owner}/{repo}/collaborators',
    '/repos/{owner}/{repo}/collaborators/{username}',
    '/repos/{owner}/{repo}/collaborators/{username}/permission',
  ].map((path) => [path, [['metadata', 'read']], [['administration', 'write']]] as const),
  ...[
    '/repos/{owner}/{repo}/check-runs',
    '/repos/{owner}/{repo}/check-runs/{check_run_id}',
    '/repos/{owner}/{repo}/commits/{ref}/check-runs',
  ].map((path) => [path, [['checks', 'read']], [['checks', 'write']]] as const),
  ...[
    '/repos/{owner}/{repo}/commits',
    '/repos/{owner}/{repo}/compare/{basehead}',
    '/repos/{owner}/{repo}/contents/{path}',
    '/repos/{owner}/{repo}/git/blobs/{file_sha}',
    '/repos/{owner}/{repo}/git/ref/{ref}',
    '/repos/{owner}/{repo}/git/refs',
    '/repos/{owner}/{repo}/git/refs/{ref}',
    '/repos/{owner}/{repo}/git/trees/{tree_sha}',
    '/repos/{owner}/{repo}/releases',
    '/repos/{owner}/{repo}/pulls/{pull_number}/merge',
  ].map((path) => [path, [['contents', 'read']], [['contents', 'write']]] as const),
  ...[
    '/repos/{owner}/{repo}/pulls',
    '/repos/{owner}/{repo}/pulls/{pull_number}',
    '/repos/{owner}/{repo}/pulls/{pull_number}/files',
  ].map((path) => [path, [['pull_requests', 'read']], [['pull_requests', 'write']]] as const),
  ...[
    '/repos/{owner}/{repo}/labels',
    '/repos/{owner}/{repo}/labels/{name}',
    '/repos/{owner}/{repo}/milestones',
    '/repos/{owner}/{repo}/milestones/{milestone_number}',
    '/repos/{owner}/{repo}/assignees',
    '/repos/{owner}/{repo}/assignees/{assignee}',
    '/repos/{owner}/{repo}/issues/comments',
    '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    '/repos/{owner}/{repo}/issues/{issue_number}',
    '/repos/{owner}/{repo}/issues/{issue_number}/assignees',
    '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    '/repos/{owner}/{repo}/issues/{issue_number}/labels',
    '/repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
    '/repos/{owner}/{repo}/issues/{issue_number}/lock',
    '/repos/{owner}/{repo}/issues/{issue_number}/reactions',
    '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
    '/repos/{owner}/{repo}/issues/{issue_number}/events',
    '/repos/{owner}/{repo}/issues/{issue_number}/timeline',
  ].map((path) => [path, issuesOrPulls('read'), issuesOrPulls('write')] as const),
  ...[
    '/repos/{owner}/{repo}/issues',
    '/repos/{owner}/{repo}/issues/{issue_number}/sub_issue',
    '/repos/{owner}/{repo}/issues/{issue_number}/sub_issues',
    '/repos/{owner}/{repo}/issues/{issue_number}/parent',
    '/repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by',
    '/repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking',
    '/repos/{owner}/{repo}/issues/{issue_number}/suggestions',
    '/repos/{owner}/{repo}/issues/{issue_number}/suggestions/{suggestion_id}/approve',
    '/repos/{owner}/{repo}/issues/{issue_number}/suggestions/{suggestion_id}/dismiss',
  ].map((path) => [path, [['issues', 'read']], [['issues', 'write']]] as const),
];

// A literal segment comes before a parameter, as in GitHub’s own routing.
const rows = table
  .map(([path, read, write]) => ({ ...template(path), read, write }))
  .toSorted((a, b) => a.path.split('{').length - b.path.split('{').length);

/** What a call takes, by its method and its path or its path’s template; null: nobody has said. */
export function needed(method: string, path: string): AnyOf | null {
  const row = rows.find((one) => one.path === path) ?? rows.find((one) => one.match(path) !== null);
  if (row === undefined) return null;
  return method === 'GET' || method === 'HEAD' ? row.read : row.write;
}

/** Whether permissions, as GitHub’s API names them, are enough. */
export function suffices(anyOf: AnyOf, granted: Readonly<Record<string, string | undefined>>): boolean {
  return (
    anyOf.length === 0 ||
    anyOf.some(([name, access]) => granted[name] === 'write' || granted[name] === access)
  );
}

/** The refusal of an installation’s call for which the App was not given what it takes; null where it may be made. */
export function beyondPermissions(world: World, call: Call): Reply | null {
  const anyOf = needed(call.method, call.path);
  if (anyOf !== null && suffices(anyOf, world.identity.permissions)) return null;
  return refusal(403, 'Resource not accessible by integration');
}
