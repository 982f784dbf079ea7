/** An issue as a person would see it, for assertions and for the demo's page. */

import { flagAt, listAt, numberAt, textAt } from '../json.ts';
import { everyPage } from '../routes/timeline.ts';
import type { World } from '../world.ts';
import { dressed, dressedObject } from './dress.ts';

/** One comment; times as GitHub prints them. */
export interface SeenComment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly created_at: string;
  readonly updated_at: string;
  /** Folded away. */
  readonly minimized: boolean;
}

/** One issue with its comments, oldest first; `labels` and `assignees` in GitHub's order. */
export interface SeenIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly state: string;
  readonly state_reason: string | null;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly locked: boolean;
  readonly created_at: string;
  readonly comments: readonly SeenComment[];
}

/** Looks at an issue past all rights and failures; throws where there is none. `fullName` is `owner/name`. */
export async function seeIssue(world: World, fullName: string, number: number): Promise<SeenIssue> {
  const path = world.names.path(`/repos/${fullName}/issues/${number}`);
  const found = await world.emulator.find(path);
  if (found === undefined) {
    throw new Error(`there is no issue ${fullName}#${number} on the local GitHub`);
  }
  const issue = dressedObject(world, found, '');
  const comments = await everyPage(world, `${path}/comments`);
  return {
    number,
    title: textAt(issue, 'title'),
    body: textAt(issue, 'body'),
    author: textAt(issue, 'user', 'login'),
    state: textAt(issue, 'state'),
    state_reason: textAt(issue, 'state_reason') || null,
    labels: listAt(issue, 'labels').map((label) => textAt(label, 'name')),
    assignees: listAt(issue, 'assignees').map((user) => textAt(user, 'login')),
    locked: flagAt(issue, 'locked'),
    created_at: textAt(issue, 'created_at'),
    comments: comments
      .map((comment) => dressed(world, comment, ''))
      .map((comment) => ({
        id: numberAt(comment, 'id'),
        author: textAt(comment, 'user', 'login'),
        body: textAt(comment, 'body'),
        created_at: textAt(comment, 'created_at'),
        updated_at: textAt(comment, 'updated_at'),
        minimized: world.minimized.has(textAt(comment, 'node_id')),
      })),
  };
}
