/** Watches repositories: created, renamed, edited, archived, deleted. */
import type { Call, Reply } from '../gateway/call.ts';
import { flagAt, type JsonObject, objectAt, textAt } from '../json.ts';
import { repositoryObject } from '../objects/payload-objects.ts';
import type { World } from '../world.ts';
import { tell } from './happening.ts';

const existing = /^\/repos\/[^/]+\/[^/]+$/;

/** The watcher for repositories: also keeps their names and visibility. */
export async function watchRepositories(world: World, call: Call) {
  if (call.method === 'POST' && /^\/orgs\/[^/]+\/repos$/.test(call.path)) {
    return async (reply: Reply) => {
      const made = objectAt({ made: reply.body ?? null }, 'made');
      learn(world, made);
    };
  }
  if (!existing.test(call.path)) {
    return null;
  }
  const before = await repositoryObject(world, call.path);
  const told = (action: string, fields: JsonObject, path: string) =>
    tell(world, { event: 'repository', action, repository: path, sender: call.login, fields });
  return async (reply: Reply) => {
    if (call.method === 'DELETE') {
      world.installation.remove(textAt(before, 'full_name'));
      return;
    }
    const after = objectAt({ after: reply.body ?? null }, 'after');
    const [oldName, newName] = [textAt(before, 'full_name'), textAt(after, 'full_name')];
    learn(world, after);
    if (oldName !== newName) {
      moveInstallation(world, oldName, newName);
      world.rights.rename(oldName, newName);
      const changes = { repository: { name: { from: textAt(before, 'name') } } };
      await told('renamed', { changes }, `/repos/${newName}`);
    }
    if (flagAt(before, 'archived') !== flagAt(after, 'archived')) {
      await told(flagAt(after, 'archived') ? 'archived' : 'unarchived', {}, `/repos/${newName}`);
    }
    if (flagAt(before, 'private') !== flagAt(after, 'private')) {
      await told(flagAt(after, 'private') ? 'privatized' : 'publicized', {}, `/repos/${newName}`);
    }
  };
}

function learn(world: World, repository: JsonObject): void {
  const name = textAt(repository, 'full_name');
  world.names.learn(name);
  world.rights.repository(name, flagAt(repository, 'private'));
}

function moveInstallation(world: World, from: string, to: string): void {
  if (world.installation.covers(from)) {
    world.installation.remove(from);
    world.installation.add(to);
  }
}
