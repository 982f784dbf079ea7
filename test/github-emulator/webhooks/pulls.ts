/** Watches pull requests: opened, edited, closed, merged, and new commits on their branches. */
import type { Call, Reply } from '../gateway/call.ts';
import { type JsonObject, listAt, numberAt, textAt } from '../json.ts';
import { pullObject } from '../objects/pull.ts';
import type { World } from '../world.ts';
import { tell } from './happening.ts';

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
      for (const { action, fields } of pullChanges(known, pull)) {
        await tell(world, {
          event: 'pull_request',
          action,
          repository,
          sender: call.login,
          fields: { number: numberAt(pull, 'number'), ...fields, pull_request: pull },
        });
      }
    }
  };
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
