/** An issue's events, and its timeline: the same events with the comments between them. */
import { type Call, notFound } from '../gateway/call.ts';
import { onePage } from '../gateway/page.ts';
import type { Route } from '../gateway/route.ts';
import { at, isList, isObject, type Json, type JsonObject, listAt, textAt } from '../json.ts';
import { dressed } from '../objects/dress.ts';
import { stamp } from '../objects/stamp.ts';
import type { Entry } from '../registers/history.ts';
import { issueOrPullObject } from '../webhooks/issues.ts';
import type { World } from '../world.ts';

const issue = '/repos/{owner}/{repo}/issues/{issue_number}';

/** Events and timeline of one issue. */
export const timelineRoutes: readonly Route[] = [
  { method: 'GET', path: `${issue}/events`, run: (world, call) => events(world, call) },
  { method: 'GET', path: `${issue}/timeline`, run: (world, call) => timeline(world, call) },
];

async function events(world: World, call: Call) {
  const path = call.path.replace(/\/events$/, '');
  if ((await world.emulator.find(path)) === undefined) {
    return notFound();
  }
  return onePage(
    world,
    call,
    world.history.of(path).map((entry) => shown(world, path, entry)),
  );
}

async function timeline(world: World, call: Call) {
  const path = call.path.replace(/\/timeline$/, '');
  if ((await issueOrPullObject(world, path)) === null) {
    return notFound();
  }
  const entries = world.history.of(path).map((entry) => shown(world, path, entry));
  const comments = await everyPage(world, `${path}/comments`);
  const talk = comments.filter(isObject).map((comment): JsonObject => {
    const seen = dressed(world, comment, call.login);
    return {
      ...(isObject(seen) ? seen : {}),
      event: 'commented',
      actor: at(seen, 'user') ?? null,
    };
  });
  const merged = [...entries, ...talk].toSorted((one, other) =>
    textAt(one, 'created_at').localeCompare(textAt(other, 'created_at')),
  );
  return onePage(world, call, merged);
}

function shown(world: World, path: string, entry: Entry): JsonObject {
  const repository = path.split('/').slice(0, 4).join('/');
  const byApp = textAt(entry.actor, 'login') === world.identity.bot;
  return {
    id: entry.id,
    node_id: `IE_${entry.id}`,
    url: `${world.url}${repository}/issues/events/${entry.id}`,
    actor: entry.actor,
    event: entry.event,
    commit_id: null,
    commit_url: null,
    created_at: stamp(entry.at),
    ...entry.fields,
    performed_via_github_app: byApp ? world.identity.app : null,
  };
}

/** Every item of a list of the emulator's, page after page. */
export async function everyPage(world: World, path: string): Promise<readonly Json[]> {
  const all: Json[] = [];
  for (let page = 1; ; page += 1) {
    const found = await world.emulator.find(
      `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`,
    );
    all.push(...listAt({ found: found ?? [] }, 'found'));
    if (!isList(found) || found.length < 100) {
      return all;
    }
  }
}
