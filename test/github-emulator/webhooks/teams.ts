/** Watches teams: created, edited, deleted. */
import type { Call, Reply } from '../gateway/call.ts';
import { type JsonObject, textAt } from '../json.ts';
import { dressedObject } from '../objects/dress.ts';
import type { World } from '../world.ts';
import { tell } from './happening.ts';

const pattern = /^\/orgs\/[^/]+\/teams(\/[^/]+)?$/;

/** The watcher for teams themselves. */
export async function watchTeams(world: World, call: Call) {
  const found = pattern.exec(call.path);
  if (!found) {
    return null;
  }
  const before = found[1] ? dressedObject(world, (await world.emulator.find(call.path)) ?? null, '') : null;
  const told = (action: string, team: JsonObject, fields: JsonObject = {}) =>
    tell(world, { event: 'team', action, repository: null, sender: call.login, fields: { ...fields, team } });
  return async (reply: Reply) => {
    const after = dressedObject(world, reply.body ?? null, '');
    if (before === null) {
      await told('created', after);
    } else if (call.method === 'DELETE') {
      await told('deleted', before);
    } else {
      const changed = ['name', 'description', 'privacy'].filter((key) => before[key] !== after[key]);
      const changes: JsonObject = Object.fromEntries(
        changed.map((key) => [key, { from: textAt(before, key) }]),
      );
      await told('edited', after, { changes });
    }
  };
}
