/** Watches issues: opened, edited, closed, reopened, labelled, assigned, milestoned, locked. */
import type { Call, Reply } from '../gateway/call.ts';
import { type JsonObject, numberAt, textAt } from '../json.ts';
import { dressedObject } from '../objects/dress.ts';
import { userObject } from '../objects/payload-objects.ts';
import { pullAsIssue, pullObject } from '../objects/pull.ts';
import type { World } from '../world.ts';
import { tell } from './happening.ts';
import { issueChanges } from './issue-changes.ts';

const pattern = /^(\/repos\/[^/]+\/[^/]+)\/issues(?:\/(\d+)(?:\/(?:labels|assignees|lock)(?:\/.*)?)?)?$/;

/** The watcher for every call that can change an issue itself. */
export async function watchIssues(world: World, call: Call) {
  const [, repository, number] = pattern.exec(call.path) ?? [];
  if (repository === undefined) {
    return null;
  }
  const before = number === undefined ? null : await issueObject(world, `${repository}/issues/${number}`);
  if (number !== undefined && before === null) {
    return null;
  }
  return async (reply: Reply) => {
    const path = `${repository}/issues/${number ?? numberAt(reply.body, 'number')}`;
    const after = await issueObject(world, path);
    if (after) {
      await tellIssueChanges(world, { repository, path, before, after, sender: call.login });
    }
  };
}

/** An issue as GitHub shows it, or null where there is none. */
export async function issueObject(world: World, path: string): Promise<JsonObject | null> {
  const issue = await world.emulator.find(path);
  return issue === undefined ? null : dressedObject(world, issue, '');
}

/** An issue, or a pull request in the shape of one, as comment webhooks carry it. */
export async function issueOrPullObject(world: World, path: string): Promise<JsonObject | null> {
  const issue = await issueObject(world, path);
  const pull = issue ? null : await pullObject(world, path.replace('/issues/', '/pulls/'));
  return pull ? pullAsIssue(world, pull) : issue;
}

/** Tells each change between two states of one issue, in its timeline and by webhook. */
export async function tellIssueChanges(
  world: World,
  change: {
    readonly repository: string;
    readonly path: string;
    readonly before: JsonObject | null;
    readonly after: JsonObject;
    readonly sender: string;
    /** The commit that closed it, if one did. */
    readonly commit?: string;
  },
): Promise<void> {
  const { repository, path, after, sender, commit } = change;
  const because = commit
    ? { commit_id: commit, commit_url: `${world.url}${repository}/commits/${commit}` }
    : {};
  const actor = await userObject(world, sender);
  for (const { action, fields, entry } of issueChanges(change.before, after)) {
    if (entry) {
      // Timeline and webhook name the same second: the one at which the issue changed.
      const { event = action, ...shown } = entry;
      world.history.add(path, {
        event: String(event),
        actor,
        at: Date.parse(textAt(after, 'updated_at')),
        fields: { ...shown, ...because },
      });
    }
    await tell(world, { event: 'issues', action, repository, sender, fields: { issue: after, ...fields } });
  }
}
