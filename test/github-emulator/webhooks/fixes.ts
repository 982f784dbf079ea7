/** Closes what a commit or a merged pull request says it fixes: “Fixes #7”, on the default branch. */
import type { Call } from '../gateway/call.ts';
import { type Json, textAt } from '../json.ts';
import type { World } from '../world.ts';
import { issueObject, tellIssueChanges } from './issues.ts';

const words = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+#(\d+)/gi;

/** Closes as the person who pushed; `commits` carry `id` and `message`, newest last. */
export async function closeFixed(
  world: World,
  call: Call,
  repository: string,
  commits: readonly Json[],
): Promise<void> {
  for (const commit of commits) {
    for (const [, number] of textAt(commit, 'message').matchAll(words)) {
      await close(world, call, repository, Number(number), textAt(commit, 'id'));
    }
  }
}

async function close(world: World, call: Call, repository: string, number: number, commit: string) {
  const path = `${repository}/issues/${number}`;
  const before = await issueObject(world, path);
  if (before === null || textAt(before, 'state') === 'closed') {
    return;
  }
  const headers = new Headers({ 'content-type': 'application/json' });
  headers.set('authorization', call.headers.get('authorization') ?? '');
  const body = { state: 'closed', state_reason: 'completed' };
  await world.emulator.forward({ method: 'PATCH', path, headers, body });
  const after = await issueObject(world, path);
  if (after) {
    await tellIssueChanges(world, { repository, path, before, after, sender: call.login, commit });
  }
}
