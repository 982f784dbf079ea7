/** What happened to each issue, as its timeline tells it: the same happenings that went out as webhooks. */
import type { JsonObject } from '../json.ts';

/** One entry: `fields` are those of its kind (label, assignee, state_reason…). */
export interface Entry {
  readonly id: number;
  readonly event: string;
  readonly actor: JsonObject;
  readonly at: number;
  readonly fields: JsonObject;
}

/** The histories of all issues, by API path of the issue. */
export interface History {
  readonly add: (issue: string, entry: Omit<Entry, 'id'>) => void;
  readonly of: (issue: string) => readonly Entry[];
}

/** An empty history; ids grow as GitHub's do. */
export function keepHistory(): History {
  const entries = new Map<string, Entry[]>();
  let lastId = 1000;
  return {
    add: (issue, entry) => {
      lastId += 1;
      entries.set(issue, [...(entries.get(issue) ?? []), { id: lastId, ...entry }]);
    },
    of: (issue) => entries.get(issue) ?? [],
  };
}
