/** A database that is lost: the desk goes on with another one, which is made of what GitHub shows. */
import type { Ticket } from '../../plugin/core/ticket/ticket.ts';
import { type Rebuilt, rebuild } from '../../plugin/server/rebuild/rebuild.ts';
import { readSaved } from '../../plugin/server/saved.ts';
import type { World } from '../scenario/desk.ts';

/** By repository and number. */
export async function ticketsIn({ tierline }: World): Promise<readonly Ticket[]> {
  const rows = await tierline.deps.store.tickets.list({});
  return rows.map(({ state }) => readSaved(state).ticket);
}

export async function loseDatabase(world: World): Promise<Rebuilt> {
  await world.restart();
  const { deps } = world.tierline;
  return rebuild(deps, { keys: [deps.github.sealingKey], tell: () => undefined });
}

/** What was changed on GitHub, oldest first, as `POST /repos/acme/desk/issues`. */
export function writesIn({ github }: World): readonly string[] {
  return github
    .requests()
    .filter(({ method, path }) => method !== 'GET' && !/access_tokens|graphql/.test(path))
    .map(({ method, path }) => `${method} ${path}`);
}

/** Everything that GitHub ever told, again, in its order. */
export async function redeliverAll({ github, turn }: World): Promise<void> {
  for (const { guid } of github.post.list()) await github.post.redeliver(guid);
  await turn();
}
