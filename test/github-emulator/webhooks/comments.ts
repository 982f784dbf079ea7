/** Watches comments on issues: created, edited, deleted. */
import type { Call, Reply } from '../gateway/call.ts';
import { isObject, textAt } from '../json.ts';
import { dressedObject } from '../objects/dress.ts';
import { userObject } from '../objects/payload-objects.ts';
import type { World } from '../world.ts';
import { tell } from './happening.ts';
import { issueOrPullObject } from './issues.ts';

const creating = /^(\/repos\/[^/]+\/[^/]+)\/issues\/\d+\/comments$/;
const changing = /^(\/repos\/[^/]+\/[^/]+)\/issues\/comments\/\d+$/;

/** The watcher for comments. */
export async function watchComments(world: World, call: Call) {
  const repository = (creating.exec(call.path) ?? changing.exec(call.path))?.[1];
  if (repository === undefined) {
    return null;
  }
  const before = changing.test(call.path)
    ? dressedObject(world, (await world.emulator.find(call.path)) ?? null, '')
    : null;
  return async (reply: Reply) => {
    const comment = call.method === 'DELETE' ? before : dressedObject(world, reply.body ?? null, '');
    if (!isObject(comment ?? undefined) || comment === null) {
      return;
    }
    const path = textAt(comment, 'issue_url').slice(world.url.length);
    const issue = await issueOrPullObject(world, path);
    const changes =
      before && call.method === 'PATCH' ? { changes: { body: { from: textAt(before, 'body') } } } : {};
    if (call.method === 'DELETE') {
      const actor = await userObject(world, call.login);
      world.history.add(path, { event: 'comment_deleted', actor, at: world.clock.now(), fields: {} });
    }
    await tell(world, {
      event: 'issue_comment',
      action: actionOf(call.method),
      repository,
      sender: call.login,
      fields: { ...changes, ...(issue ? { issue } : {}), comment },
    });
  };
}

function actionOf(method: string): string {
  switch (method) {
    case 'POST':
      return 'created';
    case 'DELETE':
      return 'deleted';
    default:
      return 'edited';
  }
}
