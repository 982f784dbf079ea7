/** Watches what pull requests say: an issue that one of them names shows so in its timeline, once. */
import type { Call, Reply } from '../gateway/call.ts';
import { numberAt, textAt } from '../json.ts';
import { userObject } from '../objects/payload-objects.ts';
import { pullAsIssue, pullObject } from '../objects/pull.ts';
import type { World } from '../world.ts';

const changing = /^(\/repos\/[^/]+\/[^/]+)\/pulls(?:\/\d+)?$/;

/** The watcher for cross-references inside a repository. */
export async function watchReferences(world: World, call: Call) {
  const repository = changing.exec(call.path)?.[1];
  if (repository === undefined) {
    return null;
  }
  return async (reply: Reply) => {
    const pull = await pullObject(world, `${repository}/pulls/${numberAt(reply.body, 'number')}`);
    const issue = pull === null ? null : pullAsIssue(world, pull);
    if (issue === null) {
      return;
    }
    const words = `${textAt(issue, 'title')}\n${textAt(issue, 'body')}`;
    for (const number of new Set(
      [...words.matchAll(/(?:#|\/issues\/)(\d+)\b/g)].map(([, digits]) => digits),
    )) {
      const path = `${repository}/issues/${number}`;
      const known = world.history
        .of(path)
        .some(
          ({ event, fields }) =>
            event === 'cross-referenced' &&
            numberAt(fields, 'source', 'issue', 'number') === numberAt(issue, 'number'),
        );
      if (!known && (await world.emulator.find(path)) !== undefined) {
        world.history.add(path, {
          event: 'cross-referenced',
          actor: await userObject(world, call.login),
          at: world.clock.now(),
          fields: { updated_at: textAt(issue, 'updated_at'), source: { type: 'issue', issue } },
        });
      }
    }
  };
}
