/** Something that happened on the local GitHub, told to the App with every object real GitHub sends along. */
import type { JsonObject } from '../json.ts';
import { organisationObject, repositoryObject, userObject } from '../objects/payload-objects.ts';
import type { World } from '../world.ts';

/** What happened: `repository` is an API path (`/repos/acme/desk`) or null, `sender` a login. */
export interface Happening {
  readonly event: string;
  readonly action: string | null;
  readonly repository: string | null;
  readonly sender: string;
  readonly fields: JsonObject;
}

// The App's own installation is told whatever it has subscribed to.
const always = new Set(['installation', 'installation_repositories', 'ping']);

/** Posts the webhook, if the App is installed where it happened and has subscribed to such events. */
export async function tell(world: World, happening: Happening): Promise<void> {
  const name =
    happening.repository === null ? null : decodeURIComponent(happening.repository.slice('/repos/'.length));
  if (!always.has(happening.event) && !world.identity.events.includes(happening.event)) {
    return;
  }
  if (name !== null && !always.has(happening.event) && !world.installation.covers(name)) {
    return;
  }
  const repository =
    happening.repository === null ? null : await repositoryObject(world, happening.repository);
  const payload: JsonObject = {
    ...(happening.action === null ? {} : { action: happening.action }),
    ...happening.fields,
    ...(repository ? { repository } : {}),
    ...(happening.event === 'installation' ? {} : { organization: await organisationObject(world) }),
    sender: await userObject(world, happening.sender),
    ...('installation' in happening.fields ? {} : { installation: installationObject(world) }),
  };
  world.post.put({ event: happening.event, action: happening.action, repository: name, payload });
}

function installationObject(world: World): JsonObject {
  const id = world.installation.id();
  return { id, node_id: Buffer.from(`Integration${id}`).toString('base64') };
}
