/** Watches a repository's labels: created, edited, deleted. */
import type { Call, Reply } from '../gateway/call.ts';
import { type JsonObject, objectAt } from '../json.ts';
import type { World } from '../world.ts';
import { tell } from './happening.ts';

const pattern = /^(\/repos\/[^/]+\/[^/]+)\/labels(\/[^/]+)?$/;

/** The watcher for labels themselves (not for their places on issues). */
export async function watchLabels(world: World, call: Call) {
  const [, repository, name] = pattern.exec(call.path) ?? [];
  if (repository === undefined) {
    return null;
  }
  const before =
    name === undefined ? null : objectAt({ label: (await world.emulator.find(call.path)) ?? null }, 'label');
  const told = (action: string, label: JsonObject, fields: JsonObject = {}) =>
    tell(world, { event: 'label', action, repository, sender: call.login, fields: { ...fields, label } });
  return async (reply: Reply) => {
    const after = objectAt({ label: reply.body ?? null }, 'label');
    if (before === null) {
      await told('created', after);
    } else if (call.method === 'DELETE') {
      await told('deleted', before);
    } else {
      await told('edited', after, { changes: changes(before, after) });
    }
  };
}

function changes(before: JsonObject, after: JsonObject): JsonObject {
  const changed = ['color', 'description', 'name'].filter((key) => before[key] !== after[key]);
  return Object.fromEntries(changed.map((key) => [key, { from: before[key] ?? '' }]));
}
