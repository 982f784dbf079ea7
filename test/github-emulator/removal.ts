/** Issues that leave a repository for good, as GitHub’s own pages let people do: deleted, or transferred to another. */
import { type Call, type Reply, refusal } from './gateway/call.ts';
import { type JsonObject, listAt, numberAt, textAt } from './json.ts';
import { dressedObject } from './objects/dress.ts';
import { repositoryObject, userObject } from './objects/payload-objects.ts';
import { everyPage } from './routes/timeline.ts';
import { tell } from './webhooks/happening.ts';
import { issueObject } from './webhooks/issues.ts';
import type { World } from './world.ts';

const aboutIssue = /^(\/repos\/[^/]+\/[^/]+\/issues\/\d+)(?:\/.*)?$/;

/** What GitHub answers about an issue that has left; null for one that is there. */
export function departed(world: World, call: Call): Reply | null {
  const issue = aboutIssue.exec(call.path)?.[1];
  const to = issue === undefined ? undefined : world.departed.get(issue);
  if (to === undefined) {
    return null;
  }
  // GitHub leads to the new place; whoever may not see that place sees nothing.
  return to === null ? refusal(410, 'This issue was deleted') : refusal(404, 'Not Found');
}

export async function deleteIssue(
  world: World,
  repository: string,
  number: number,
  by: string,
): Promise<void> {
  const path = `/repos/${repository}`;
  const issue = await issueObject(world, `${path}/issues/${number}`);
  if (issue === null) {
    throw new Error(`there is no issue ${repository}#${number} to delete`);
  }
  world.departed.set(`${path}/issues/${number}`, null);
  await tell(world, { event: 'issues', action: 'deleted', repository: path, sender: by, fields: { issue } });
}

/** Resolves to its number in the other repository. It keeps its author, its words and its day. */
export async function transferIssue(
  world: World,
  repository: string,
  number: number,
  to: string,
  by: string,
): Promise<number> {
  const [from, there] = [`/repos/${repository}`, `/repos/${to}`];
  const old = await issueObject(world, `${from}/issues/${number}`);
  if (old === null) {
    throw new Error(`there is no issue ${repository}#${number} to transfer`);
  }
  const made = await asPerson(world, textAt(old, 'user', 'login'), 'POST', `${there}/issues`, {
    title: textAt(old, 'title'),
    body: textAt(old, 'body'),
  });
  const arrived = numberAt(made, 'number');
  world.born.set(`${there}/issues/${arrived}`, textAt(old, 'created_at'));
  await moveComments(world, `${from}/issues/${number}`, `${there}/issues/${arrived}`);
  await moveState(world, old, `${there}/issues/${arrived}`);
  world.history.add(`${there}/issues/${arrived}`, {
    event: 'transferred',
    actor: await userObject(world, by),
    at: world.clock.now(),
    fields: {},
  });
  const issue = await issueObject(world, `${there}/issues/${arrived}`);
  world.departed.set(`${from}/issues/${number}`, `${there}/issues/${arrived}`);
  const [source, target] = [await repositoryObject(world, from), await repositoryObject(world, there)];
  await tell(world, {
    event: 'issues',
    action: 'opened',
    repository: there,
    sender: by,
    fields: { issue, changes: { old_issue: old, old_repository: source } },
  });
  await tell(world, {
    event: 'issues',
    action: 'transferred',
    repository: from,
    sender: by,
    fields: { issue: old, changes: { new_issue: issue, new_repository: target } },
  });
  return arrived;
}

/** Its comments come with it, each with its author and its day; no webhook tells of them. */
async function moveComments(world: World, from: string, to: string): Promise<void> {
  for (const comment of await everyPage(world, `${from}/comments`)) {
    const old = dressedObject(world, comment, '');
    const made = await asPerson(world, textAt(old, 'user', 'login'), 'POST', `${to}/comments`, {
      body: textAt(old, 'body'),
    });
    const path = `${to.split('/').slice(0, 4).join('/')}/issues/comments/${numberAt(made, 'id')}`;
    world.born.set(path, textAt(old, 'created_at'));
  }
}

/** A closed issue stays closed, and whoever works on it stays assigned. */
async function moveState(world: World, old: JsonObject, to: string): Promise<void> {
  const assignees = listAt(old, 'assignees').map((user) => textAt(user, 'login'));
  if (assignees.length > 0) await world.emulator.ask('PATCH', to, { assignees });
  if (textAt(old, 'state') === 'closed')
    await world.emulator.ask('PATCH', to, { state: 'closed', state_reason: textAt(old, 'state_reason') });
}

async function asPerson(world: World, login: string, method: string, path: string, body: JsonObject) {
  const authorization = `token ${world.tokens.ofPerson(login)}`;
  const headers = new Headers({ authorization, 'content-type': 'application/json' });
  const answer = await world.emulator.forward({ method, path, headers, body });
  if (answer.status >= 400) throw new Error(`the local GitHub could not ${method} ${path}: ${answer.status}`);
  return answer.body;
}
