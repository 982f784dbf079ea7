/** A desk in a repository that knows suggested labels, a ticket like a known error, and what staff do to the suggestion. */
import type { WorldOptions } from '../scenario/desk.ts';
import { desk, MINUTE, type Scenario, scenarioByHand } from '../scenario/scenario.ts';

/** It quotes the error of KE-0001. */
export const title = 'VPN says error 809 since the fire drill';
export const body = 'Only in the canteen. It says error 809 and gives up.';

export interface Suggesting extends Scenario {
  readonly begin: (options?: WorldOptions) => Promise<void>;
  /** With GitHub’s suggestions switched on. */
  readonly beginWith: (options?: WorldOptions) => Promise<void>;
  readonly suggestions: (number?: number) => ReturnType<Scenario['world']['github']['suggestions']>;
  /** As `KE-0001 pending`. */
  readonly states: (number?: number) => readonly string[];
  /** The App’s calls that match, as `GET /repos/…`. */
  readonly asked: (pattern: RegExp) => readonly string[];
  /** How often it asked for suggestions. */
  readonly lists: () => number;
  readonly decide: (by: string, how: 'approve' | 'dismiss', number?: number) => Promise<void>;
  readonly maySeeThem: (username: string) => Promise<unknown>;
  /** What the desk has learned, the newest first, as `KE-0001 applied`. */
  readonly lessons: () => Promise<readonly string[]>;
}

const path = 'POST /repos/{owner}/{repo}/issues/{issue_number}/suggestions/{suggestion_id}';

export function suggesting(): Suggesting {
  const told = scenarioByHand();
  const { begin, world } = told;
  const suggestions = (number = 1) => world.github.suggestions('desk', number);
  const asked = (pattern: RegExp) =>
    world.github
      .requests()
      .filter(({ actor }) => actor === 'tierline[bot]')
      .map(({ method, path: where }) => `${method} ${where}`)
      .filter((call) => pattern.test(call));
  return {
    ...told,
    beginWith: async (options = {}) => {
      await begin(options);
      world.github.suggesting('desk', 'on');
    },
    suggestions,
    states: (number) => suggestions(number).map((one) => `${one.name} ${one.state}`),
    asked,
    lists: () => asked(/^GET .*\/suggestions$/).length,
    decide: async (by, how, issue_number = 1) => {
      const waiting = suggestions(issue_number).findLast((one) => one.state === 'pending');
      const at = { ...desk, issue_number, suggestion_id: waiting?.id ?? 0 };
      const as = world.github.as(by);
      await (how === 'approve' ? as.request(`${path}/approve`, at) : as.request(`${path}/dismiss`, at));
      await world.later(MINUTE);
    },
    maySeeThem: (username) =>
      world.github.as('admin').rest.repos.addCollaborator({ ...desk, username, permission: 'triage' }),
    lessons: async () =>
      (await world.tierline.deps.store.lessons.newest(1, 10)).map(
        ({ article, fate }) => `${article} ${fate}`,
      ),
  };
}
