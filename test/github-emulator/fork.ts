/** Somebody’s own copy of a repository, from which pull requests come. */
import { steward } from './emulator/emulator.ts';
import type { World } from './world.ts';

/** The organisation’s owner forks it under their own login; resolves to the fork’s `owner/name`. */
export async function fork(world: World, repository: string): Promise<string> {
  await world.emulator.ask('POST', `/repos/${repository}/forks`, {});
  const fullName = `${steward}/${repository.split('/')[1]}`;
  world.names.learn(fullName);
  world.rights.repository(fullName, false);
  world.rights.grant(fullName, steward, 'admin');
  return fullName;
}
