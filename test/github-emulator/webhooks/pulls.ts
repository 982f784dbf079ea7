/** Watches pull requests: opened, edited, planned, closed, merged, and new commits on their branches. */
import type { Call, Reply } from '../gateway/call.ts';
import { type JsonObject, listAt, numberAt, textAt } from '../json.ts';
import { userObject } from '../objects/payload-objects.ts';
import { pullObject } from '../objects/pull.ts';
import type { World } from '../world.ts';
import { tell } from './happening.ts';
import { milestoneChanges } from './issue-changes.ts';

const changing = /^(\/repos\/[^/]+\/[^/]+)\/(?:pulls(?:\/\d+(?:\/merge)?)?|contents\/.+|git\/refs\/.+)$/;

/** The watcher for pull requests. */
export async function watchPulls(world: World, call: Call) {
  const repository = changing.exec(call.path)?.[1];
  if (repository === undefined) {
    return null;
  }
  const before = await pulls(world, repository);
  return async (_reply: Reply) => {
    for (const pull of (await pulls(world, repository)).values()) {
      const known = before.get(numberAt(pull, 'number'));
      await tellPullChanges(world, { repository, before: known, after: pull, sender: call.login });
    }
  };
}

/** Tells each change between two states of one pull request; that it was merged stands in its timeline, too. */
export async function tellPullChanges(
  world: World,
  change: {
    readonly repository: string;
    readonly before: JsonObject | undefined;
    readonly after: JsonObject;
    readonly sender: string;
  },
): Promise<void> {
  const { repository, before, after, sender } = change;
  const number = numberAt(after, 'number');
  for (const { action, fields } of pullChanges(before, after)) {
    if (action === 'closed' && textAt(after, 'merged_at') !== '') {
      const actor = await userObject(world, sender);
      const at = Date.parse(textAt(after, 'merged_at'));
      const commit = textAt(after, 'merge_commit_sha');
      const merged = { commit_id: commit, commit_url: `${world.url}${repository}/commits/${commit}` };
      world.history.add(`${repository}/issues/${number}`, { event: 'merged', actor, at, fields: merged });
    }
    await tell(world, {
      ...{ event: 'pull_request', action, repository, sender },
      fields: { number, ...fields, pull_request: after },
    });
  }
}

function pullChanges(
  before: JsonObject | undefined,
  after: JsonObject,
): readonly { readonly action: string; readonly fields: JsonObject }[] {
  if (!before) {
    return [{ action: 'opened', fields: {} }];
  }
  const [was, is] = [textAt(before, 'state'), textAt(after, 'state')];
  const [from, to] = [textAt(before, 'head', 'sha'), textAt(after, 'head', 'sha')];
  const edits = ['title', 'body'].filter((key) => textAt(before, key) !== textAt(after, key));
  const changes: JsonObject = Object.fromEntries(edits.map((key) => [key, { from: textAt(before, key) }]));
  return [
    ...milestoneChanges(before, after).map(({ action, fields }) => ({ action, fields })),
    ...(edits.length > 0 ? [{ action: 'edited', fields: { changes } }] : []),
    ...(was === 'open' && is === 'closed' ? [{ action: 'closed', fields: {} }] : []),
    ...(was === 'closed' && is === 'open' ? [{ action: 'reopened', fields: {} }] : []),
    ...(is === 'open' && from !== to ? [{ action: 'synchronize', fields: { before: from, after: to } }] : []),
  ];
}

async function pulls(world: World, repository: string): Promise<ReadonlyMap<number, JsonObject>> {
  const found = await world.emulator.find(`${repository}/pulls?state=all&per_page=100`);
  const numbers = listAt({ found: found ?? [] }, 'found').map((pull) => numberAt(pull, 'number'));
  const whole = await Promise.all(
    numbers.map((number) => pullObject(world, `${repository}/pulls/${number}`)),
  );
  return new Map(whole.filter((pull) => pull !== null).map((pull) => [numberAt(pull, 'number'), pull]));
}
