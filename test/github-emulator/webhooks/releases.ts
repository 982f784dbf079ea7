/** Watches releases: a published one brings its tag along, and is told twice, as published and as released. */
import type { Call, Reply } from '../gateway/call.ts';
import { flagAt, isObject, type JsonObject, textAt } from '../json.ts';
import { dressedObject } from '../objects/dress.ts';
import { userObject } from '../objects/payload-objects.ts';
import { branchHead } from '../objects/pull.ts';
import type { World } from '../world.ts';
import { tell } from './happening.ts';

const creating = /^(\/repos\/[^/]+\/[^/]+)\/releases$/;

/** The watcher for releases. */
export async function watchReleases(world: World, call: Call) {
  const repository = creating.exec(call.path)?.[1];
  if (repository === undefined || call.method !== 'POST') {
    return null;
  }
  return async (reply: Reply) => {
    const release = reply.body ?? null;
    if (!isObject(release ?? undefined) || flagAt(release, 'draft')) {
      return;
    }
    const whole = await releaseObject(world, dressedObject(world, release, ''), call.login);
    await tagged(world, repository, whole);
    const prerelease = flagAt(whole, 'prerelease');
    for (const action of prerelease ? ['published'] : ['published', 'released']) {
      await tell(world, {
        event: 'release',
        action,
        repository,
        sender: call.login,
        fields: { release: whole },
      });
    }
  };
}

/** What GitHub says of a release beside what the emulator does. */
async function releaseObject(world: World, release: JsonObject, login: string): Promise<JsonObject> {
  return {
    immutable: false,
    updated_at: textAt(release, 'published_at'),
    ...release,
    author: await userObject(world, login),
  };
}

/** GitHub makes the tag of a release that names a branch. */
async function tagged(world: World, repository: string, release: JsonObject): Promise<void> {
  const ref = `refs/tags/${textAt(release, 'tag_name')}`;
  if ((await world.emulator.find(`${repository}/git/ref/${ref.slice('refs/'.length)}`)) !== undefined) {
    return;
  }
  const target = textAt(release, 'target_commitish');
  const sha = (await branchHead(world, `${repository}/x`, target)) || target;
  await world.emulator.ask('POST', `${repository}/git/refs`, { ref, sha });
}
