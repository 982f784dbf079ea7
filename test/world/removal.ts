/** Issues that leave a repository for good, as GitHub’s own pages let people do: deleted, or transferred to another. */
import { type Call, type Reply, refusal } from './gateway/call.ts';
import { type JsonObject, numberAt, textAt } from './json.ts';
import { repositoryObject } from './objects/payload-objects.ts';
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
  const author = world.tokens.ofPerson(textAt(old, 'user', 'login'));
  const made = await world.emulator.forward({
    method: 'POST',
    path: `${there}/issues`,
    headers: new Headers({ authorization: `token ${author}`, 'content-type': 'application/json' }),
    body: { title: textAt(old, 'title'), body: textAt(old, 'body') },
  });
  if (made.status >= 400) {
    throw new Error(`the local GitHub could not transfer ${repository}#${number} to ${to}: ${made.status}`);
  }
  const arrived = numberAt(made.body, 'number');
  const issue: JsonObject = {
    ...(await issueObject(world, `${there}/issues/${arrived}`)),
    created_at: textAt(old, 'created_at'),
  };
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
