/** Passes a call on to the emulator, and lets the watchers tell what it changed. */
import { isObject, textAt } from '../json.ts';
import { dressed } from '../objects/dress.ts';
import { accountObject } from '../objects/payload-objects.ts';
import { asSelected } from '../routes/installations.ts';
import { watchComments } from '../webhooks/comments.ts';
import { watchIssues } from '../webhooks/issues.ts';
import { watchLabels } from '../webhooks/labels.ts';
import { watchCollaborators, watchMemberships } from '../webhooks/people.ts';
import { watchPulls } from '../webhooks/pulls.ts';
import { watchPushes } from '../webhooks/pushes.ts';
import { watchReferences } from '../webhooks/references.ts';
import { watchReleases } from '../webhooks/releases.ts';
import { watchRepositories } from '../webhooks/repositories.ts';
import { watchTeams } from '../webhooks/teams.ts';
import type { Watcher } from '../webhooks/watcher.ts';
import type { World } from '../world.ts';
import { type Call, type Reply, refusal } from './call.ts';
import { trueMerge } from './merge.ts';

const watchers: readonly Watcher[] = [
  watchRepositories,
  watchIssues,
  watchComments,
  watchLabels,
  watchPushes,
  watchPulls,
  watchReferences,
  watchReleases,
  watchCollaborators,
  watchTeams,
  watchMemberships,
];

/** A reading call: the emulator's answer, put right. */
export async function pass(world: World, call: Call): Promise<Reply> {
  const query = call.query.size > 0 ? `?${call.query}` : '';
  const headers = new Headers({ 'content-type': 'application/json' });
  ['authorization', 'accept'].forEach((name) => {
    const value = call.headers.get(name);
    if (value !== null) {
      headers.set(name, value);
    }
  });
  const answer = await world.emulator.forward({
    method: call.method,
    path: call.path + query,
    headers,
    // The emulator wants JSON even where GitHub takes nothing.
    body: asKnown(world, call) ?? (['POST', 'PUT', 'PATCH'].includes(call.method) ? {} : undefined),
  });
  if (answer.status >= 400) {
    return worded(call, answer.status, textAt(answer.body, 'message'));
  }
  if (call.path.endsWith('/access_tokens')) {
    world.tokens.give(textAt(answer.body, 'token'));
  }
  // Who is asked to a repository here has accepted at once, so there is no invitation to show.
  if (call.method === 'PUT' && /\/collaborators\/[^/]+$/.test(call.path)) {
    return { status: 204 };
  }
  const body = answer.body === undefined ? undefined : dressed(world, answer.body, call.login);
  return {
    status: truthfulStatus(call, answer.status),
    body:
      call.path.includes('installation') && body !== undefined
        ? asSelected(world, body, await accountObject(world))
        : body,
    link: answer.link ?? undefined,
  };
}

/** The emulator takes “duplicate” for no reason at all, so it is noted here. */
function asKnown({ duplicates }: World, { method, path, body }: Call): Call['body'] {
  if (method !== 'PATCH' || !/\/issues\/\d+$/.test(path) || !isObject(body)) return body;
  if (body['state'] !== undefined || body['state_reason'] !== undefined) duplicates.delete(path);
  if (body['state_reason'] !== 'duplicate') return body;
  duplicates.add(path);
  return { ...body, state_reason: 'not_planned' };
}

/** A changing call: watched before and after. Calls that change come one at a time. */
export async function passWatched(world: World, call: Call): Promise<Reply> {
  const seen = await Promise.all(watchers.map((watch) => watch(world, call)));
  const merged = await trueMerge(world, call);
  const passed = await pass(world, call);
  const reply = passed.status < 400 && merged ? await merged(passed) : passed;
  if (reply.status < 400) {
    for (const tell of seen) {
      await tell?.(reply);
    }
  }
  return reply;
}

/** Where GitHub answers with another number than the emulator. */
function truthfulStatus(call: Call, status: number): number {
  const added = call.method === 'POST' && /\/issues\/\d+\/assignees$/.test(call.path);
  return added ? 201 : status;
}

/** The emulator's refusals in GitHub's words. */
function worded(call: Call, status: number, message: string): Reply {
  if (status === 403 && call.actor.kind === 'installation') {
    return refusal(403, 'Resource not accessible by integration');
  }
  if (status !== 422) {
    return refusal(status, message || 'Not Found');
  }
  const noun = /\/labels/.test(call.path) ? 'Label' : 'Issue';
  const duplicate = noun === 'Label' && call.method !== 'GET' && isObject(call.body);
  const fault = duplicate
    ? { resource: noun, code: 'already_exists', field: 'name' }
    : { resource: noun, code: 'invalid', field: 'data' };
  return /^validation failed$/i.test(message)
    ? refusal(422, 'Validation Failed', [fault])
    : refusal(422, message);
}
