/** Tells the App where it is installed: at first, and when repositories are added or taken away. */

import { steward } from '../emulator/emulator.ts';
import { isObject, type JsonObject } from '../json.ts';
import { dressedObject } from '../objects/dress.ts';
import { accountObject } from '../objects/payload-objects.ts';
import { asSelected } from '../routes/installations.ts';
import type { World } from '../world.ts';
import { tell } from './happening.ts';

/** The webhook `installation.created`. */
export async function tellInstalled(world: World): Promise<void> {
  const installation = await installationObject(world);
  const repositories = await briefs(world, world.installation.repositories());
  await tell(world, {
    event: 'installation',
    action: 'created',
    repository: null,
    sender: steward,
    fields: { installation, repositories, requester: null },
  });
}

/** Takes the App off the organisation and installs it again, which gives the installation another number. */
export async function reinstall(world: World): Promise<void> {
  const repositories = await briefs(world, world.installation.repositories());
  const installation = await installationObject(world);
  await tell(world, {
    event: 'installation',
    action: 'deleted',
    repository: null,
    sender: steward,
    fields: { installation, repositories },
  });
  world.installation.renumber();
  world.tokens.expire();
  await tellInstalled(world);
}

/** Installs the App on more repositories (`owner/name`) and tells it. */
export async function installOn(world: World, names: readonly string[]): Promise<void> {
  names.map(world.names.canonical).forEach(world.installation.add);
  await tellRepositories(world, 'added', names);
}

/** Takes repositories away from the installation and tells it. */
export async function removeFrom(world: World, names: readonly string[]): Promise<void> {
  names.map(world.names.canonical).forEach(world.installation.remove);
  await tellRepositories(world, 'removed', names);
}

async function tellRepositories(
  world: World,
  action: 'added' | 'removed',
  names: readonly string[],
): Promise<void> {
  const changed = await briefs(world, names);
  await tell(world, {
    event: 'installation_repositories',
    action,
    repository: null,
    sender: steward,
    fields: {
      installation: await installationObject(world),
      repository_selection: 'selected',
      repositories_added: action === 'added' ? changed : [],
      repositories_removed: action === 'removed' ? changed : [],
      requester: null,
    },
  });
}

async function installationObject(world: World): Promise<JsonObject> {
  const found = await world.emulator.find(`/orgs/${world.organisation}/installation`);
  const account = await accountObject(world);
  const shown = asSelected(world, dressedObject(world, found ?? null, ''), account);
  return isObject(shown) ? shown : {};
}

async function briefs(world: World, names: readonly string[]): Promise<readonly JsonObject[]> {
  const found = await Promise.all(
    names.map((name) => world.emulator.find(`/repos/${world.names.canonical(name)}`)),
  );
  return found.map((repository) => {
    const whole = dressedObject(world, repository ?? null, '');
    const keys = ['id', 'node_id', 'name', 'full_name', 'private'];
    return Object.fromEntries(keys.map((key) => [key, whole[key] ?? null]));
  });
}
