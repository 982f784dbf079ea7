/** Cuts GitHub's OpenAPI description (npm pack @octokit/openapi, unpacked) to what Tierline uses: `node test/github-emulator/openapi/cut.mjs FOLDER`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// One line for each path in use: every method that GitHub has for it, unless some are named.
const paths = [
  '/app',
  '/app-manifests/{code}/conversions',
  '/app/hook/config',
  '/app/hook/deliveries',
  '/app/hook/deliveries/{delivery_id}',
  '/app/hook/deliveries/{delivery_id}/attempts',
  '/app/installations',
  '/app/installations/{installation_id} get',
  '/app/installations/{installation_id}/access_tokens',
  '/installation/repositories',
  '/orgs/{org} get',
  '/orgs/{org}/installation',
  '/orgs/{org}/members',
  '/orgs/{org}/members/{username} get',
  '/orgs/{org}/memberships/{username} get',
  '/orgs/{org}/repos post',
  '/orgs/{org}/teams',
  '/orgs/{org}/teams/{team_slug}',
  '/orgs/{org}/teams/{team_slug}/members',
  '/orgs/{org}/teams/{team_slug}/memberships/{username}',
  '/orgs/{org}/issue-types get',
  '/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo} put delete',
  '/rate_limit',
  '/repos/{owner}/{repo}',
  '/repos/{owner}/{repo}/assignees',
  '/repos/{owner}/{repo}/assignees/{assignee}',
  '/repos/{owner}/{repo}/check-runs',
  '/repos/{owner}/{repo}/check-runs/{check_run_id}',
  '/repos/{owner}/{repo}/collaborators',
  '/repos/{owner}/{repo}/collaborators/{username}',
  '/repos/{owner}/{repo}/collaborators/{username}/permission',
  '/repos/{owner}/{repo}/commits get',
  '/repos/{owner}/{repo}/commits/{ref} get',
  '/repos/{owner}/{repo}/commits/{ref}/check-runs',
  '/repos/{owner}/{repo}/compare/{basehead}',
  '/repos/{owner}/{repo}/contents/{path}',
  '/repos/{owner}/{repo}/git/blobs/{file_sha}',
  '/repos/{owner}/{repo}/git/ref/{ref}',
  '/repos/{owner}/{repo}/git/refs',
  '/repos/{owner}/{repo}/git/refs/{ref}',
  '/repos/{owner}/{repo}/git/trees/{tree_sha}',
  '/repos/{owner}/{repo}/installation',
  '/repos/{owner}/{repo}/issues',
  '/repos/{owner}/{repo}/issues/comments get',
  '/repos/{owner}/{repo}/issues/comments/{comment_id}',
  '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
  '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}',
  '/repos/{owner}/{repo}/issues/{issue_number}',
  '/repos/{owner}/{repo}/issues/{issue_number}/assignees',
  '/repos/{owner}/{repo}/issues/{issue_number}/comments',
  '/repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by',
  '/repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking',
  '/repos/{owner}/{repo}/issues/{issue_number}/events',
  '/repos/{owner}/{repo}/issues/{issue_number}/labels',
  '/repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
  '/repos/{owner}/{repo}/issues/{issue_number}/lock',
  '/repos/{owner}/{repo}/issues/{issue_number}/parent',
  '/repos/{owner}/{repo}/issues/{issue_number}/reactions',
  '/repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}',
  '/repos/{owner}/{repo}/issues/{issue_number}/sub_issue',
  '/repos/{owner}/{repo}/issues/{issue_number}/sub_issues',
  '/repos/{owner}/{repo}/issues/{issue_number}/suggestions',
  '/repos/{owner}/{repo}/issues/{issue_number}/suggestions/{suggestion_id}/approve',
  '/repos/{owner}/{repo}/issues/{issue_number}/suggestions/{suggestion_id}/dismiss',
  '/repos/{owner}/{repo}/issues/{issue_number}/timeline',
  '/repos/{owner}/{repo}/labels',
  '/repos/{owner}/{repo}/labels/{name}',
  '/repos/{owner}/{repo}/milestones',
  '/repos/{owner}/{repo}/milestones/{milestone_number}',
  '/repos/{owner}/{repo}/pulls',
  '/repos/{owner}/{repo}/pulls/{pull_number}',
  '/repos/{owner}/{repo}/pulls/{pull_number}/files',
  '/repos/{owner}/{repo}/pulls/{pull_number}/merge',
  '/repos/{owner}/{repo}/releases',
  '/search/issues',
  '/user get',
  '/user/{account_id}',
  '/users/{username}',
  '/users/{username}/installation',
];

const webhooks =
  /^(issues-(opened|edited|closed|reopened|labeled|unlabeled|assigned|unassigned|milestoned|demilestoned|locked|unlocked|transferred|deleted)|issue-comment-(created|edited|deleted)|label-(created|edited|deleted)|push|installation-(created|deleted|suspend|unsuspend)|installation-repositories-(added|removed)|member-(added|edited|removed)|membership-(added|removed)|team-(created|edited|deleted)|release-(published|released)|pull-request-(opened|edited|closed|reopened|synchronize|milestoned|demilestoned)|repository-(created|renamed|edited|archived|unarchived|privatized|publicized|deleted)|ping)$/;

const noise = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'title',
  'tags',
  'deprecated',
]);
// Under these a key is somebody's name, not a word of the description language.
const named = new Set([
  'properties',
  'patternProperties',
  'schemas',
  'parameters',
  'responses',
  'headers',
  'definitions',
]);

const folder = process.argv[2];
if (!folder) {
  throw new Error(
    'say where the description is: node test/github-emulator/openapi/cut.mjs FOLDER/package/generated',
  );
}
const whole = JSON.parse(readFileSync(join(folder, 'api.github.com.json'), 'utf8'));

function trimmed(value, inNames = false) {
  if (Array.isArray(value)) {
    return value.map((item) => trimmed(item));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (!inNames && value.nullable) {
    const { nullable: _, ...rest } = value;
    return { anyOf: [{ type: 'null' }, trimmed(rest)] };
  }
  const entries = Object.entries(value)
    .filter(([key]) => inNames || (!noise.has(key) && !key.startsWith('x-')))
    // A looser reading of an object may fit two of GitHub's alternatives at once.
    .map(([key, field]) => [
      !inNames && key === 'oneOf' ? 'anyOf' : key,
      trimmed(field, !inNames && named.has(key) && !Array.isArray(field)),
    ]);
  return Object.fromEntries(entries);
}

function resolved(thing) {
  const name = thing?.$ref?.split('/');
  return name ? whole.components[name[2]][name[3]] : thing;
}

function referenced(value, found) {
  const text = JSON.stringify(value);
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (!found.has(name)) {
      found.add(name);
      referenced(whole.components.schemas[name], found);
    }
  }
  return found;
}

function operation(method, path, described, shared) {
  const parameters = [...shared, ...(described.parameters ?? [])].map(resolved).map((parameter) => ({
    name: parameter.name,
    in: parameter.in,
    required: parameter.required ?? false,
    schema: parameter.schema,
  }));
  const responses = Object.entries(described.responses).map(([status, response]) => [
    status,
    resolved(response).content?.['application/json']?.schema ?? null,
  ]);
  const body = resolved(described.requestBody);
  return {
    method: method.toUpperCase(),
    path,
    parameters,
    ...(body?.content?.['application/json']
      ? { body: body.content['application/json'].schema, bodyRequired: body.required ?? false }
      : {}),
    responses: Object.fromEntries(responses),
  };
}

function file(name, key, items) {
  const schemas = Object.fromEntries(
    [...referenced(items, new Set())]
      .toSorted()
      .map((schema) => [schema, trimmed(whole.components.schemas[schema])]),
  );
  const lines = (object) =>
    Object.entries(object)
      .map(([entry, value]) => `${JSON.stringify(entry)}:${JSON.stringify(value)}`)
      .join(',\n');
  // The licence asks for its notice wherever a large part of the description goes.
  const licence = readFileSync(join(folder, '../LICENSE'), 'utf8').replaceAll(/\s+/g, ' ').trim();
  const source = `Cut by test/github-emulator/openapi/cut.mjs from @octokit/openapi ${whole.info.version}. ${licence}`;
  const text = `{"source":${JSON.stringify(source)},"${key}":{\n${lines(items)}\n},"schemas":{\n${lines(schemas)}\n}}\n`;
  writeFileSync(new URL(name, import.meta.url), text);
  process.stdout.write(
    `${name}: ${Object.keys(items).length} ${key}, ${Math.round(text.length / 1024)} KB\n`,
  );
}

const operations = {};
for (const line of paths) {
  const [path, ...only] = line.split(' ');
  const described = whole.paths[path];
  if (!described) {
    throw new Error(`GitHub has no path ${path}`);
  }
  for (const [method, one] of Object.entries(described)) {
    if (
      ['get', 'post', 'put', 'patch', 'delete'].includes(method) &&
      (only.length === 0 || only.includes(method))
    ) {
      const { method: verb, ...rest } = trimmed(operation(method, path, one, described.parameters ?? []));
      operations[`${verb} ${path}`] = rest;
    }
  }
}
file('operations.json', 'operations', operations);

const events = {};
for (const [name, { post }] of Object.entries(whole['x-webhooks'])) {
  if (webhooks.test(name)) {
    events[post.operationId.replace('/', '.').replaceAll('-', '_')] = trimmed(
      post.requestBody.content['application/json'].schema,
    );
  }
}
file('webhooks.json', 'webhooks', events);
